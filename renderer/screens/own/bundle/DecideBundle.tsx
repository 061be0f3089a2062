import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BundleLookView } from '../../../../main/contract/views.ts';
import { useCall } from '../../../state/use-call.ts';
import { PrimaryButton } from '../../../ui/Button.tsx';
import { CheckBox } from '../../../ui/CheckBox.tsx';
import { FailureCard } from '../../../ui/FailureCard.tsx';
import { Status } from '../../../ui/Status.tsx';
import styles from '../OwnScreen.module.css';

/** Whether it is taken in, and in whose place; main's own window asks once more. */
export function DecideBundle({ look, onTaken }: { look: BundleLookView; onTaken: () => void }) {
  const { t } = useTranslation();
  const { send, failure, busy } = useCall();
  const [replaces, setReplaces] = useState(false);
  const [tried, setTried] = useState(false);
  const problem = useId();
  const { before, playbooks } = look;
  const reserved = playbooks.filter((one) => one.replaces?.reserved === true).map(({ id }) => id);
  const ids = reserved.join(', ');
  const unsaid = reserved.length > 0 && !replaces;
  const install = async (): Promise<void> => {
    setTried(true);
    if (unsaid) return;
    if ((await send('bundle.install', { look: look.id, replaces: reserved })).ok) onTaken();
  };
  return (
    <div className={styles['decide']}>
      {before && <p>{t('bundle.look.next', { version: before.version })}</p>}
      <p>{t('bundle.look.whole')}</p>
      {reserved.length > 0 && (
        <>
          <Status is="attention">{t('bundle.look.reserved', { ids })}</Status>
          <CheckBox
            checked={replaces}
            onChange={setReplaces}
            problemId={tried && unsaid ? problem : undefined}
          >
            {t('bundle.look.replace', { ids })}
          </CheckBox>
          {tried && unsaid && (
            <p id={problem} role="alert">
              {t('bundle.look.replaceNeeded')}
            </p>
          )}
        </>
      )}
      {failure && <FailureCard failure={failure} />}
      <PrimaryButton off={busy} onClick={() => void install()}>
        {t('bundle.look.install')}
      </PrimaryButton>
    </div>
  );
}
