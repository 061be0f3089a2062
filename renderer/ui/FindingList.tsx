import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { KitFindingView } from '../../main/contract/views.ts';
import { useText } from '../i18n/text.ts';
import { Status, type StatusKind } from './Status.tsx';
import styles from './FindingList.module.css';

const KINDS: Readonly<Record<KitFindingView['level'], StatusKind>> = {
  error: 'failed',
  warning: 'attention',
  info: 'none',
};

/** What is wrong with a file, each at its line and column. `children`: what can be done with the list. */
export function FindingList({
  title,
  findings,
  children,
}: {
  title: string;
  findings: readonly KitFindingView[];
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  const { text } = useText();
  if (findings.length === 0) return null;
  return (
    <section className={styles['part']}>
      <h2>{title}</h2>
      {children}
      <ul>
        {findings.map(({ line, column, level, code, message }) => (
          <li key={`${String(line)}:${String(column)} ${code} ${message.en}`}>
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
