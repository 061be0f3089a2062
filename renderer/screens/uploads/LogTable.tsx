import { useTranslation } from 'react-i18next';
import type { UploadTargetView } from '../../../main/contract/views.ts';
import { fileSize } from '../../i18n/size.ts';
import { clockShort, date } from '../../i18n/time.ts';
import { useDesk } from '../../state/window.tsx';
import styles from './UploadsScreen.module.css';

/** Every log of the target's mode, and how far it is. */
export function LogTable({ target }: { target: UploadTargetView }) {
  const { t } = useTranslation();
  const desk = useDesk();
  if (target.logs.length === 0) return null;
  return (
    <table className={styles['logs']}>
      <caption>{t('uploads.table')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('uploads.columns.log')}</th>
          <th scope="col">{t('uploads.columns.upTo')}</th>
          <th scope="col">{t('uploads.columns.of')}</th>
          <th scope="col">{t('uploads.columns.left')}</th>
          <th scope="col">{t('uploads.columns.when')}</th>
        </tr>
      </thead>
      <tbody>
        {target.logs.map((log) => (
          <tr key={log.logId}>
            <th scope="row">
              <button
                type="button"
                className={styles['logLink']}
                onClick={() => desk.go({ at: 'log', logId: log.logId })}
              >
                <code>{log.logId.slice(0, 8)}</code>
              </button>
            </th>
            <td>
              {log.upTo === 0 ? '—' : `#${String(log.upTo - 1)}`}
              {log.anchored && ` · ${t('uploads.anchored')}`}
            </td>
            <td>{log.records}</td>
            <td>{log.waiting === 0 ? '—' : left(log.waiting, log.waitingBytes)}</td>
            <td>{log.at === undefined ? '—' : `${date(log.at)} ${clockShort(log.at)}`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function left(count: number, bytes: number): string {
  return bytes === 0 ? String(count) : `${String(count)} · ${fileSize(bytes)}`;
}
