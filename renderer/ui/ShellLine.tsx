import { Fragment } from 'react';
import styles from './ShellLine.module.css';

/**
 * A shell line that goes on in the next row between its words only: within `--output` a break would
 * read as a dash that stands alone. Selected and copied it is the line as it was.
 */
export function ShellLine({ children }: { children: string }) {
  return (
    <>
      {children.split(/(\s+)/).map((part, index) =>
        /^-/.test(part) ? (
          <span key={index} className={styles['word']}>
            {part}
          </span>
        ) : (
          <Fragment key={index}>{part}</Fragment>
        ),
      )}
    </>
  );
}
