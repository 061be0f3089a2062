import { useTranslation } from 'react-i18next';
import type { UploadTargetView } from '../../../main/contract/views.ts';
import { duration } from '../../i18n/time.ts';
import { useView } from '../../state/window.tsx';
import styles from './UploadsScreen.module.css';

export function TargetFacts({ target }: { target: UploadTargetView }) {
  const { t } = useTranslation();
  const { lang } = useView();
  const { place, principal, bandwidth, clockOff, region } = target;
  return (
    <dl className={styles['facts']}>
      <dt>{t('uploads.place')}</dt>
      <dd>
        <code>{place}</code>
        {region !== undefined && ` · ${region}`}
      </dd>
      {principal !== undefined && target.kind !== 'folder' && (
        <>
          <dt>{t('uploads.principal')}</dt>
          <dd>
            <code>{principal}</code>
          </dd>
        </>
      )}
      <dt>{t('uploads.bandwidth')}</dt>
      <dd>
        {bandwidth === undefined ? t('uploads.noLimit') : t('uploads.rate', { n: bandwidth })}
      </dd>
      {clockOff !== undefined && (
        <>
          <dt>{t('uploads.clock')}</dt>
          <dd>{t('uploads.clockOff', { time: duration(Math.abs(clockOff), lang) })}</dd>
        </>
      )}
    </dl>
  );
}
