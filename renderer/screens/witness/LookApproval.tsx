import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApprovalLookView } from '../../../main/contract/views.ts';
import { useText } from '../../i18n/text.ts';
import { bothClocks, date } from '../../i18n/time.ts';
import { SecondButton, TextButton } from '../../ui/Button.tsx';
import { Acts } from '../../ui/Acts.tsx';
import styles from './WitnessScreen.module.css';

/** A colleague's request for approval: all that is signed. Not signing comes first. */
export function LookApproval({
  look,
  busy,
  onSign,
  onCancel,
  children,
}: {
  look: ApprovalLookView;
  busy: boolean;
  onSign: () => void;
  onCancel: () => void;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const { text } = useText();
  return (
    <>
      <p className={styles['mode']} data-mode={look.mode}>
        {t(`witness.${look.mode}`)}
      </p>
      <p className={styles['lead']}>{t('approval.look.lead', { by: look.by })}</p>
      <Acts request={look.request} acts={look.acts} />
      <dl className={styles['facts']}>
        <dt>{t('approval.look.step')}</dt>
        <dd>
          {look.playbook} · {text(look.title)}
        </dd>
        <dt>{t('approval.look.sent')}</dt>
        <dd>
          {date(look.sentAt)} {bothClocks(look.sentAt)}
        </dd>
        <dt>SHA-256</dt>
        <dd>
          <code>{look.sha256}</code>
        </dd>
      </dl>
      {children}
      <div className={styles['answers']}>
        <TextButton data-autofocus="" onClick={onCancel}>
          {t('approval.look.cancel')}
        </TextButton>
        <SecondButton off={busy} onClick={onSign}>
          {t('approval.look.sign')}
        </SecondButton>
      </div>
    </>
  );
}
