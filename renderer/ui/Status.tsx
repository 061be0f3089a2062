import {
  Ban,
  Check,
  CircleDot,
  CircleHelp,
  CircleMinus,
  CircleX,
  TriangleAlert,
  type LucideIcon,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { Icon } from './Icon.tsx';
import styles from './Status.module.css';

export type StatusKind =
  'done' | 'running' | 'attention' | 'failed' | 'skipped' | 'unknown' | 'none';

const ICONS: Readonly<Record<StatusKind, LucideIcon>> = {
  done: Check,
  running: CircleDot,
  attention: TriangleAlert,
  failed: CircleX,
  skipped: CircleMinus,
  unknown: CircleHelp,
  none: Ban,
};

/** Icon, word and colour together; never one of them alone. */
export function Status({
  is,
  children,
  size = 18,
}: {
  is: StatusKind;
  children: ReactNode;
  size?: number;
}) {
  return (
    <span className={classes(styles['status'], styles[is])}>
      <Icon of={ICONS[is]} size={size} />
      <span>{children}</span>
    </span>
  );
}
