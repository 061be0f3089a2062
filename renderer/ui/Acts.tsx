import { useTranslation } from 'react-i18next';
import type { ApproveView } from '../../main/contract/views.ts';
import { useText } from '../i18n/text.ts';
import styles from './Acts.module.css';

/** What an approval is for: the words asked, then each step with its values. */
export function Acts({ request, acts }: Pick<ApproveView, 'request' | 'acts'>) {
  const { t } = useTranslation();
  const { text } = useText();
  return (
    <section className={styles['acts']} aria-label={t('approval.what')}>
      <h2>{t('approval.what')}</h2>
      <p className={styles['request']}>{text(request)}</p>
      {acts.length > 0 && (
        <ol>
          {acts.map(({ title, risk, lines, does }, index) => (
            <li key={`${index} ${title.en}`}>
              <p>
                <strong>{text(title)}</strong> · {t(`risk.${risk}`)}
              </p>
              {does && <p className={styles['does']}>{text(does)}</p>}
              {lines.length > 0 && (
                <pre>
                  <code>{lines.join('\n')}</code>
                </pre>
              )}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
