import { useId, type ReactNode } from 'react';
import aloud from './Aloud.module.css';
import styles from './RadioList.module.css';

export interface Choice<T extends string> {
  readonly value: T;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
}

/** Native radio buttons under one legend; none is chosen until there is a value. `row` sets them side by side. */
export function RadioList<T extends string>({
  legend,
  choices,
  value,
  onChange,
  row = false,
  hideLegend = false,
}: {
  legend: string;
  choices: readonly Choice<T>[];
  value: T | undefined;
  onChange: (value: T) => void;
  row?: boolean;
  hideLegend?: boolean;
}) {
  const name = useId();
  return (
    <fieldset className={styles['list']}>
      <legend className={hideLegend ? aloud['aloud'] : styles['legend']}>{legend}</legend>
      <div className={row ? styles['row'] : styles['column']}>
        {choices.map((choice) => (
          <label key={choice.value} className={styles['choice']}>
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
            />
            <span>
              {choice.label}
              {choice.hint !== undefined && <small>{choice.hint}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
