import { useTranslation } from 'react-i18next';
import type { DraftFinding } from '../../../main/contract/views.ts';
import { useText } from '../../i18n/text.ts';
import { Status, type StatusKind } from '../../ui/Status.tsx';
import styles from './Write.module.css';

const KINDS: Readonly<Record<DraftFinding['level'], StatusKind>> = {
  error: 'failed',
  warning: 'attention',
  info: 'none',
};

/** Everything wrong with the text; each leads to its place. */
export function DraftFindings({
  findings,
  onJump,
}: {
  findings: readonly DraftFinding[];
  onJump: (place: DraftFinding) => void;
}) {
  const { t } = useTranslation();
  const { text } = useText();
  if (findings.length === 0) return <Status is="done">{t('write.noFindings')}</Status>;
  return (
    <ul className={styles['findings']}>
      {findings.map((finding) => {
        const { line, column, level, code, message } = finding;
        return (
          <li key={`${String(line)}:${String(column)} ${code} ${message.en}`}>
            <button type="button" className={styles['finding']} onClick={() => onJump(finding)}>
              <Status is={KINDS[level]} size={16}>
                {t(`write.level.${level}`)} · {t('write.line', { line })}
              </Status>
              <span className={styles['message']}>{text(message)}</span>
              <code className={styles['findingCode']}>{code}</code>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
