import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnLookView, PlaybookView } from '../../../main/contract/views.ts';
import { useText } from '../../i18n/text.ts';
import { useCall } from '../../state/use-call.ts';
import { PrimaryButton, SecondButton } from '../../ui/Button.tsx';
import { CheckBox } from '../../ui/CheckBox.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import { TextField } from '../../ui/Field.tsx';
import { Status } from '../../ui/Status.tsx';
import styles from './OwnScreen.module.css';

const ID = /^[A-Z][A-Z0-9]{0,9}-\d{2,4}$/;

/** Under which id it is kept, and in whose place; main's own window asks once more. */
export function Decide({
  look,
  playbook: { id },
  onLook,
  onKept,
}: {
  look: OwnLookView;
  playbook: PlaybookView;
  onLook: (look: OwnLookView) => void;
  onKept: (id: string) => void;
}) {
  const { t } = useTranslation();
  const { text } = useText();
  const { send, failure, busy } = useCall();
  const [replaces, setReplaces] = useState(false);
  const [tried, setTried] = useState(false);
  const [other, setOther] = useState(id);
  const problem = useId();
  const { replaces: there, format } = look;
  const reserved = there?.reserved === true;
  const unsaid = reserved && !replaces;
  const keep = async (): Promise<void> => {
    setTried(true);
    if (unsaid) return;
    const wish = { look: look.id, ...(reserved ? { replaces: id } : {}) };
    if ((await send('own.keep', wish)).ok) onKept(id);
  };
  const rename = async (): Promise<void> => {
    const reply = await send('own.rename', { look: look.id, id: other });
    if (reply.ok) onLook(reply.value);
  };
  const wrong = ID.test(other) ? undefined : t('own.look.idWrong');
  return (
    <div className={styles['decide']}>
      {!there && <p>{t('own.look.new')}</p>}
      {there && !reserved && <p>{t('own.look.ownBefore', { version: there.version })}</p>}
      {there && reserved && (
        <>
          <Status is="attention">
            {t('own.look.reserved', { id, title: text(there.title), version: there.version })}
          </Status>
          <p>{t('own.look.reservedNext')}</p>
          <CheckBox
            checked={replaces}
            onChange={setReplaces}
            problemId={tried && unsaid ? problem : undefined}
          >
            {t('own.look.replace', { id })}
          </CheckBox>
          {tried && unsaid && (
            <p id={problem} role="alert">
              {t('own.look.replaceNeeded')}
            </p>
          )}
        </>
      )}
      {format !== 'breakglass/1' && (
        <>
          <p className={styles['dim']}>{t('own.look.draft')}</p>
          <div className={styles['id']}>
            <TextField
              label={t('own.look.id')}
              help={t('own.look.idHelp')}
              value={other}
              onChange={(event) => setOther(event.target.value.trim())}
              problem={wrong}
            />
            {other !== id && wrong === undefined && (
              <SecondButton off={busy} onClick={() => void rename()}>
                {t('own.look.rename')}
              </SecondButton>
            )}
          </div>
        </>
      )}
      {failure && <FailureCard failure={failure} />}
      <PrimaryButton off={busy || other !== id} onClick={() => void keep()}>
        {t('own.look.keep')}
      </PrimaryButton>
    </div>
  );
}
