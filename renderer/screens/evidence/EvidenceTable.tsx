import { useTranslation } from 'react-i18next';
import type { EvidenceRow } from '../../../main/contract/views.ts';
import { fileSize } from '../../i18n/size.ts';
import { clock, clockUtc } from '../../i18n/time.ts';
import { visible } from '../../ui/visible.ts';
import styles from './EvidenceScreen.module.css';

/** Every item, oldest first. Each row is a button: Enter shows it. */
export function EvidenceTable({
  rows,
  chosen,
  stepName,
  onChoose,
}: {
  rows: readonly EvidenceRow[];
  chosen: string | undefined;
  stepName: (path: string | undefined) => string;
  onChoose: (row: EvidenceRow) => void;
}) {
  const { t } = useTranslation();
  return (
    <table>
      <caption>{t('evidence.count', { count: rows.length })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('evidence.file')}</th>
          <th scope="col">{t('evidence.sha256')}</th>
          <th scope="col">{t('evidence.size')}</th>
          <th scope="col">{t('evidence.time')}</th>
          <th scope="col">{t('evidence.who')}</th>
          <th scope="col">{t('evidence.step')}</th>
          <th scope="col">{t('evidence.source')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const key = `${row.logId} ${row.seq} ${row.sha256}`;
          return (
            <tr key={key} aria-current={key === chosen || undefined} onClick={() => onChoose(row)}>
              <td className={styles['name']}>
                <button type="button" onClick={() => onChoose(row)}>
                  {visible(row.name)}
                </button>
                {row.text !== '' && <span>{visible(row.text)}</span>}
              </td>
              <td>
                <code title={row.sha256}>{row.sha256.slice(0, 8)}…</code>
              </td>
              <td className={styles['number']}>{fileSize(row.size)}</td>
              <td className={styles['number']}>
                {clock(row.at)} <span>{clockUtc(row.at)}</span>
              </td>
              <td>{visible(row.who)}</td>
              <td>{stepName(row.step)}</td>
              <td>{row.source ? t(`evidence.sources.${row.source}`) : ''}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
