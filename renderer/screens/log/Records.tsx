import { Link2, ShieldCheck, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { LogPage, RecordRow, VerdictView } from '../../../main/contract/views.ts';
import { clock, clockUtc } from '../../i18n/time.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from './Records.module.css';

/** The records of one page. Each row is a button: Enter shows the record as written. */
export function Records({
  page,
  chosen,
  verdict,
  onChoose,
}: {
  page: LogPage;
  chosen: number | undefined;
  verdict: VerdictView | undefined;
  onChoose: (record: RecordRow) => void;
}) {
  const { t } = useTranslation();
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">#</th>
          <th scope="col">{t('log.time')}</th>
          <th scope="col">{t('log.who')}</th>
          <th scope="col">{t('log.kind')}</th>
          <th scope="col">{t('log.what')}</th>
          <th scope="col">{t('log.integrity')}</th>
        </tr>
      </thead>
      <tbody>
        {page.records.map((record) => (
          <tr
            key={record.seq}
            aria-current={record.seq === chosen || undefined}
            onClick={() => onChoose(record)}
          >
            <td>
              <button
                type="button"
                aria-label={t('log.record', { seq: padded(record.seq) })}
                onClick={() => onChoose(record)}
              >
                <code>{padded(record.seq)}</code>
              </button>
            </td>
            <td className={styles['time']}>
              {clock(record.at)} <span>{clockUtc(record.at)}</span>
            </td>
            <td>{record.who}</td>
            <td>
              <code>{record.type}</code>
            </td>
            <td className={styles['what']}>{record.what}</td>
            <td className={styles['time']}>
              <Integrity
                record={record}
                broken={verdict?.findings.some(({ seq }) => seq === record.seq) === true}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function padded(seq: number): string {
  return String(seq).padStart(4, '0');
}

function Integrity({ record, broken }: { record: RecordRow; broken: boolean }) {
  const { t } = useTranslation();
  if (broken) {
    return (
      <strong className={styles['broken']}>
        <Icon of={TriangleAlert} size={16} /> {t('log.verdict.TAMPERED')}
      </strong>
    );
  }
  return (
    <span className={record.checkpointed ? styles['signed'] : styles['linked']}>
      <Icon of={record.checkpointed ? ShieldCheck : Link2} size={16} />{' '}
      {t(record.checkpointed ? 'log.signed' : 'log.linked')}
    </span>
  );
}
