import { classes } from '../classes.ts';
import { FLAG, spansOf, USUAL, type Look, type Row } from './rows.ts';
import styles from './TerminalRows.module.css';

/** Lines of a terminal as they stand. Colours are classes: the window allows no style of its own. */
export function TerminalRows({ rows }: { rows: readonly Row[] }) {
  return (
    <>
      {rows.map((row, at) => (
        <div key={at} className={styles['row']}>
          {spansOf(row).map(({ text, look, wide }, index) => (
            <span key={index} className={classNames(look, wide)}>
              {text}
            </span>
          ))}
        </div>
      ))}
    </>
  );
}

function classNames({ fore, back, flags }: Look, wide: boolean): string | undefined {
  const inverse = (flags & FLAG.inverse) !== 0;
  const [front, behind] = inverse ? [back, fore] : [fore, back];
  return classes(
    wide && styles['wide'],
    front !== USUAL ? styles[`f${String(front)}`] : inverse && styles['fInverse'],
    behind !== USUAL ? styles[`b${String(behind)}`] : inverse && styles['bInverse'],
    (flags & FLAG.bold) !== 0 && styles['bold'],
    (flags & FLAG.dim) !== 0 && styles['dim'],
    (flags & FLAG.italic) !== 0 && styles['italic'],
    (flags & FLAG.underline) !== 0 && styles['underline'],
    (flags & FLAG.hidden) !== 0 && styles['hidden'],
  );
}
