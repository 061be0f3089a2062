import { useTranslation } from 'react-i18next';
import type { KitFindingView } from '../../../main/contract/views.ts';
import { useText } from '../../i18n/text.ts';
import { Status, type StatusKind } from '../../ui/Status.tsx';
import styles from './KitScreen.module.css';

const KINDS: Readonly<Record<KitFindingView['level'], StatusKind>> = {
  error: 'failed',
  warning: 'attention',
  info: 'none',
};

/** What is wrong with a kit file, each at its line and column. */
export function Findings({ findings }: { findings: readonly KitFindingView[] }) {
  const { t } = useTranslation();
  const { text } = useText();
  if (findings.length === 0) return null;
  return (
    <section className={styles['part']}>
      <h2>{t('kit.findings')}</h2>
      <ul className={styles['findings']}>
        {findings.map(({ line, column, level, code, message }) => (
          <li key={`${String(line)}:${String(column)} ${code}`}>
            <Status is={KINDS[level]}>
              {t(`kit.level.${level}`)} · {t('kit.at', { line, column })}
            </Status>
            <p>{text(message)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
