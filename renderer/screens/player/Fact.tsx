import type { ReactNode } from 'react';
import { classes } from '../../ui/classes.ts';
import styles from './Facts.module.css';

/** One line of the step: its name in the gutter, its text on the left edge. */
export function Fact({
  name,
  children,
  strong = false,
}: {
  name: string;
  children: ReactNode;
  strong?: boolean;
}) {
  return (
    <div className={classes(styles['fact'], strong && styles['strong'])}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
