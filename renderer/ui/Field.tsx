import { useId, type ComponentProps, type ReactNode, type Ref } from 'react';
import styles from './Field.module.css';

interface Labelled {
  readonly label: string;
  /** After the label, dim: "required", "optional". */
  readonly note?: string | undefined;
  readonly help?: string | undefined;
  readonly problem?: string | undefined;
}

function Frame({
  id,
  label,
  note,
  help,
  problem,
  children,
}: Labelled & { id: string; children: ReactNode }) {
  return (
    <div className={styles['field']}>
      <label htmlFor={id} className={styles['label']}>
        {label}
        {note !== undefined && <span className={styles['note']}>{note}</span>}
      </label>
      {children}
      {problem !== undefined && (
        <p id={`${id}-problem`} className={styles['problem']}>
          {problem}
        </p>
      )}
      {help !== undefined && (
        <p id={`${id}-help`} className={styles['help']}>
          {help}
        </p>
      )}
    </div>
  );
}

function described(id: string, { help, problem }: Labelled): string | undefined {
  const parts = [problem !== undefined && `${id}-problem`, help !== undefined && `${id}-help`];
  return parts.filter(Boolean).join(' ') || undefined;
}

type InputProps = Labelled &
  Omit<ComponentProps<'input'>, 'className' | 'id'> & { ref?: Ref<HTMLInputElement> };

export function TextField({ label, note, help, problem, ...input }: InputProps) {
  const id = useId();
  const labelled = { label, note, help, problem };
  return (
    <Frame id={id} {...labelled}>
      <input
        spellCheck={false}
        autoComplete="off"
        {...input}
        id={id}
        className={styles['input']}
        aria-invalid={problem !== undefined || undefined}
        aria-describedby={described(id, labelled)}
      />
    </Frame>
  );
}

type AreaProps = Labelled &
  Omit<ComponentProps<'textarea'>, 'className' | 'id'> & { ref?: Ref<HTMLTextAreaElement> };

export function TextArea({ label, note, help, problem, ...area }: AreaProps) {
  const id = useId();
  const labelled = { label, note, help, problem };
  return (
    <Frame id={id} {...labelled}>
      <textarea
        rows={3}
        spellCheck={false}
        {...area}
        id={id}
        className={styles['area']}
        aria-invalid={problem !== undefined || undefined}
        aria-describedby={described(id, labelled)}
      />
    </Frame>
  );
}

type SelectProps = Labelled & Omit<ComponentProps<'select'>, 'className' | 'id'>;

export function SelectField({ label, note, help, problem, children, ...select }: SelectProps) {
  const id = useId();
  const labelled = { label, note, help, problem };
  return (
    <Frame id={id} {...labelled}>
      <select
        {...select}
        id={id}
        className={styles['select']}
        aria-invalid={problem !== undefined || undefined}
        aria-describedby={described(id, labelled)}
      >
        {children}
      </select>
    </Frame>
  );
}
