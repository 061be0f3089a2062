import { useTranslation } from 'react-i18next';
import type { LogPage } from '../../../main/contract/views.ts';
import { TextButton } from '../../ui/Button.tsx';
import styles from './OneLog.module.css';

/** Which records are shown, and the way to those before and after. */
export function Pager({
  page,
  size,
  onGo,
}: {
  page: LogPage;
  size: number;
  onGo: (from: number) => void;
}) {
  const { t } = useTranslation();
  const { from, total, records } = page;
  const last = from + records.length;
  return (
    <div className={styles['pager']}>
      <span>{t('log.range', { from, to: Math.max(from, last - 1), total })}</span>
      {total > size && (
        <span>
          <TextButton off={from === 0} onClick={() => onGo(Math.max(0, from - size))}>
            {t('log.older')}
          </TextButton>
          <TextButton off={last >= total} onClick={() => onGo(last)}>
            {t('log.newer')}
          </TextButton>
        </span>
      )}
    </div>
  );
}
