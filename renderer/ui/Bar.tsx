import { classes } from './classes.ts';
import styles from './Bar.module.css';

/** A thin bar; what it measures always stands beside it in words. `share` is 0 to 1. */
export function Bar({
  share,
  look = 'plain',
}: {
  share: number;
  look?: 'plain' | 'attention' | 'over';
}) {
  const width = `${Math.round(Math.min(1, Math.max(0, share)) * 100)}%`;
  return (
    <span className={classes(styles['bar'], styles[look])} aria-hidden>
      <span style={{ width }} />
    </span>
  );
}
