import { Copy, Download } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvidenceCheckView, EvidenceRow } from '../../../main/contract/views.ts';
import { grouped } from '../../i18n/digits.ts';
import { bothClocks, date } from '../../i18n/time.ts';
import { useCall } from '../../state/use-call.ts';
import { SecondButton, TextButton } from '../../ui/Button.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import { Status } from '../../ui/Status.tsx';
import { visible } from '../../ui/visible.ts';
import { Content } from './Content.tsx';
import { Custody } from './Custody.tsx';
import styles from './EvidenceScreen.module.css';

/** One item: its hash and the ways to check and copy it, what is in it, and whose hands it went through. */
export function OneEvidence({ row }: { row: EvidenceRow }) {
  const { t } = useTranslation();
  const { send, failure, busy } = useCall();
  const [check, setCheck] = useState<EvidenceCheckView>();
  const [told, setTold] = useState('');
  const which = { logId: row.logId, sha256: row.sha256 };
  const verify = async (): Promise<void> => {
    const reply = await send('evidence.check', which);
    if (reply.ok) setCheck(reply.value);
  };
  const save = async (): Promise<void> => {
    const reply = await send('evidence.copy', { ...which, name: row.name });
    if (reply.ok && reply.value.file !== '') {
      setTold(t('evidence.saved', { file: reply.value.file }));
    }
  };
  const copyHash = async (): Promise<void> => {
    const reply = await send('evidence.copy-hash', { sha256: row.sha256 });
    if (reply.ok) setTold(t('evidence.hashCopied'));
  };
  return (
    <aside className={styles['inspector']} aria-label={row.name}>
      <h2>{visible(row.name)}</h2>
      <p className={styles['dim']}>
        {date(row.at)} {bothClocks(row.at)}
      </p>
      {row.named !== undefined && (
        <p className={styles['dim']}>{t('evidence.named', { name: visible(row.named) })}</p>
      )}
      {row.modified !== undefined && (
        <p className={styles['dim']}>
          {t('evidence.modified', { time: `${date(row.modified)} ${bothClocks(row.modified)}` })}
        </p>
      )}
      {row.text !== '' && <p>{visible(row.text)}</p>}
      <p className={styles['hash']}>
        <span className={styles['dim']}>{t('evidence.whole')}</span>
        <code>{grouped(row.sha256)}</code>
      </p>
      {row.maskedFrom !== undefined && (
        <p className={styles['hash']}>
          <span className={styles['dim']}>{t('evidence.maskedFrom')}</span>
          <code>{grouped(row.maskedFrom)}</code>
        </p>
      )}
      <div className={styles['ways']}>
        <SecondButton off={busy} onClick={() => void verify()}>
          {t(busy ? 'evidence.checking' : 'evidence.check')}
        </SecondButton>
        <TextButton icon={Download} off={busy} onClick={() => void save()}>
          {t('evidence.save')}
        </TextButton>
        <TextButton icon={Copy} onClick={() => void copyHash()}>
          {t('evidence.copyHash')}
        </TextButton>
      </div>
      <div role="status">
        {check && (
          <p>
            <Status is={check.same ? 'done' : 'failed'}>
              {check.same
                ? t('evidence.same')
                : t('evidence.differs', { actual: grouped(check.actual) })}
            </Status>
          </p>
        )}
        {check && !check.recorded && <p className={styles['dim']}>{t('evidence.notRecorded')}</p>}
        {told !== '' && <p className={styles['dim']}>{told}</p>}
      </div>
      {failure && <FailureCard failure={failure} />}
      <Content row={row} />
      <Custody row={row} />
    </aside>
  );
}
