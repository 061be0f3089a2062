import { useTranslation } from 'react-i18next';
import { see, useSeen } from './seen.ts';

/** In which order records stand, and by which clock they are shown. */
export function SeenSelects() {
  const { t } = useTranslation();
  const { time, order } = useSeen();
  return (
    <>
      <select
        aria-label={t('records.order')}
        value={order}
        onChange={(event) => see({ order: event.target.value === 'oldest' ? 'oldest' : 'newest' })}
      >
        <option value="newest">{t('records.orderNewest')}</option>
        <option value="oldest">{t('records.orderOldest')}</option>
      </select>
      <select
        aria-label={t('records.time')}
        value={time}
        onChange={(event) => {
          const { value } = event.target;
          see({ time: value === 'local' || value === 'utc' ? value : 'both' });
        }}
      >
        <option value="both">{t('records.timeBoth')}</option>
        <option value="local">{t('records.timeLocal')}</option>
        <option value="utc">{t('records.timeUtc')}</option>
      </select>
    </>
  );
}
