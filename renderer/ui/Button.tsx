import type { LucideIcon } from 'lucide-react';
import { useId, type ComponentProps, type ReactNode } from 'react';
import { classes } from './classes.ts';
import { Icon } from './Icon.tsx';
import { Keys } from './Keys.tsx';
import styles from './Button.module.css';

type Native = Omit<ComponentProps<'button'>, 'className' | 'disabled' | 'aria-disabled'>;

export interface ButtonProps extends Native {
  readonly children: ReactNode;
  readonly icon?: LucideIcon | undefined;
  /** Shown at the end, e.g. `Ctrl ↵`. Not part of the name. */
  readonly keys?: string | undefined;
  /** Stays focusable and says why it is dull; pressing it does nothing. */
  readonly off?: boolean | undefined;
  readonly offBecause?: string | undefined;
}

function Base({
  look,
  children,
  icon,
  keys,
  off = false,
  offBecause,
  onClick,
  type = 'button',
  ...rest
}: ButtonProps & { look: string | undefined }) {
  const why = useId();
  return (
    <>
      <button
        {...rest}
        type={type}
        className={classes(styles['button'], look)}
        aria-disabled={off || undefined}
        aria-describedby={off && offBecause !== undefined ? why : rest['aria-describedby']}
        onClick={(event) => {
          if (off) event.preventDefault();
          else onClick?.(event);
        }}
      >
        {icon && <Icon of={icon} />}
        <span className={styles['label']}>{children}</span>
        {keys !== undefined && <Keys>{keys}</Keys>}
      </button>
      {off && offBecause !== undefined && (
        <span id={why} hidden>
          {offBecause}
        </span>
      )}
    </>
  );
}

/** The one main action of a screen: ink fill, 56 px, verb and object. */
export function PrimaryButton(props: ButtonProps) {
  return <Base {...props} look={styles['primary']} />;
}

/** A second way on that stands by itself: outlined. */
export function SecondButton(props: ButtonProps) {
  return <Base {...props} look={styles['second']} />;
}

/** Everything else: a text button with a 40 px target. */
export function TextButton(props: ButtonProps) {
  return <Base {...props} look={styles['text']} />;
}

/** A way to another place, in the accent colour. */
export function LinkButton(props: ButtonProps) {
  return <Base {...props} look={styles['link']} />;
}
