import { useTranslation } from 'react-i18next';
import type { BundleLookView, BundleView } from '../../../../main/contract/views.ts';
import { date } from '../../../i18n/time.ts';
import { useFocusKept } from '../../../ui/use-focus-kept.ts';
import { useCall } from '../../../state/use-call.ts';
import { TextButton } from '../../../ui/Button.tsx';
import { FailureCard } from '../../../ui/FailureCard.tsx';
import { Standing } from '../Standing.tsx';
import styles from '../OwnScreen.module.css';

/** The bundles in use, each with its way back. `onChange`: in words, what was done. */
export function InUse({
  bundles,
  onLook,
  onChange,
}: {
  bundles: readonly BundleView[];
  onLook: (look: BundleLookView) => void;
  onChange: (said: string) => void;
}) {
  const { t } = useTranslation();
  const box = useFocusKept<HTMLElement>();
  if (bundles.length === 0) return <p className={styles['dim']}>{t('bundle.none')}</p>;
  return (
    <section ref={box} tabIndex={-1} className={styles['part']}>
      <h2>{t('bundle.title')}</h2>
      <ul className={styles['rows']}>
        {bundles.map((bundle) => (
          <One key={bundle.name} bundle={bundle} onLook={onLook} onChange={onChange} />
        ))}
      </ul>
    </section>
  );
}

function One({
  bundle,
  onLook,
  onChange,
}: {
  bundle: BundleView;
  onLook: (look: BundleLookView) => void;
  onChange: (said: string) => void;
}) {
  const { t } = useTranslation();
  const { send, failure, busy } = useCall();
  const { name, version, file, at, by, standing, playbooks, before } = bundle;
  const open = async (): Promise<void> => {
    const reply = await send('bundle.open', { name });
    if (reply.ok) onLook(reply.value);
  };
  const rollBack = async (): Promise<void> => {
    if ((await send('bundle.roll-back', { name })).ok) onChange(t('bundle.rolledBack', { name }));
  };
  return (
    <li>
      <h3>{name}</h3>
      <p className={styles['dim']}>
        {t('bundle.row', { version, file, date: date(Date.parse(at)) })}
        {by === '' ? '' : ` · ${by}`}
      </p>
      <Standing word={{ is: standing, signers: [] }} />
      <p>
        {playbooks.length === 0
          ? t('bundle.noPlaybooks')
          : t('bundle.rowPlaybooks', { ids: playbooks.join(', ') })}
      </p>
      <p className={styles['dim']}>
        {before === undefined ? t('bundle.noBefore') : t('bundle.before', { version: before })}
      </p>
      <div className={styles['actions']}>
        <TextButton
          off={busy}
          aria-label={t('bundle.openOf', { name })}
          onClick={() => void open()}
        >
          {t('bundle.open')}
        </TextButton>
        <TextButton
          off={busy}
          aria-label={t('bundle.rollBackOf', { name })}
          onClick={() => void rollBack()}
        >
          {t('bundle.rollBack')}
        </TextButton>
      </div>
      {failure && <FailureCard failure={failure} />}
    </li>
  );
}
