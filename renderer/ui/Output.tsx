import { visible } from './visible.ts';
import styles from './Output.module.css';

const MOST_ROWS = 14;

/** Raw text to read, with what would hide or turn it around written out; scroll, select and copy by keyboard; never to change. */
export function Output({ label, children }: { label: string; children: string }) {
  const rows = Math.min(MOST_ROWS, children.split('\n').length);
  return (
    <textarea
      readOnly
      aria-label={label}
      className={styles['output']}
      rows={rows}
      spellCheck={false}
      value={visible(children)}
    />
  );
}
