import { CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Notice } from '../../main/contract/views.ts';
import { Icon } from '../ui/Icon.tsx';
import styles from './Notices.module.css';

/** Standing lines under the band. They stay until what they speak of is mended. */
export function Notices({ notices }: { notices: readonly Notice[] }) {
  const { t } = useTranslation();
  if (notices.length === 0) return null;
  return (
    <section className={styles['notices']} aria-label={t('notice.label')}>
      <ul>
        {notices.map(({ code, params }, index) => (
          <li key={`${code}-${index}`}>
            <Icon of={CircleAlert} size={16} />
            <span>
              {t(`notice.${code}`, {
                electron: '',
                file: '',
                finding: '',
                fingerprint: '',
                date: '',
                ...params,
              })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
