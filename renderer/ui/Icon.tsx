import type { LucideIcon } from 'lucide-react';
import styles from './Icon.module.css';
import { classes } from './classes.ts';

/** An icon beside its word: 1.5 px stroke on screen at every size, never the only carrier. */
export function Icon({
  of: Drawing,
  size = 18,
  className,
}: {
  of: LucideIcon;
  size?: number;
  className?: string | undefined;
}) {
  return (
    <Drawing
      aria-hidden
      focusable={false}
      size={size}
      strokeWidth={(1.5 * 24) / size}
      className={classes(styles['icon'], className)}
    />
  );
}
