import { useState } from 'react';
import { LinkButton } from './Button.tsx';
import styles from './CopyValue.module.css';

/** A value to be pasted elsewhere: large, and one press away from the clipboard. */
export function CopyValue({
  name,
  value,
  copy,
  copied,
  onCopy,
}: {
  name: string;
  value: string;
  /** What the button is called: "Copy", with the name for those who only hear it. */
  copy: { readonly text: string; readonly label: string };
  copied: string;
  onCopy: () => Promise<{ readonly ok: boolean }>;
}) {
  const [done, setDone] = useState(false);
  return (
    <div className={styles['value']}>
      <dt>{name}</dt>
      <dd>
        <code>{value}</code>
        <LinkButton
          aria-label={copy.label}
          onClick={() => void onCopy().then(({ ok }) => setDone(ok))}
        >
          {copy.text}
        </LinkButton>
        <span role="status" className={styles['done']}>
          {done ? copied : ''}
        </span>
      </dd>
    </div>
  );
}
