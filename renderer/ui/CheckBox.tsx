import type { ReactNode } from 'react';
import styles from './CheckBox.module.css';

/** A native check box with its label; `hint` beneath. `problemId`: words elsewhere that blame it. */
export function CheckBox({
  checked,
  onChange,
  children,
  hint,
  problemId,
}: {
  checked: boolean;
  onChange: (checked: boolean) => void;
  children: ReactNode;
  hint?: ReactNode;
  problemId?: string | undefined;
}) {
  return (
    <label className={styles['check']}>
      <input
        type="checkbox"
        checked={checked}
        aria-invalid={problemId !== undefined || undefined}
        aria-describedby={problemId}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>
        {children}
        {hint !== undefined && <small>{hint}</small>}
      </span>
    </label>
  );
}
