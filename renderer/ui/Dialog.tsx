import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { InDialog } from './card-offers.ts';
import styles from './Dialog.module.css';

/**
 * A native modal dialog. Escape always leaves it with nothing done, save while an input method
 * is composing; focus goes back to where it was.
 */
export function Dialog({
  title,
  onClose,
  children,
  wide = false,
}: {
  title: string;
  onClose: () => void;
  children: ReactNode;
  wide?: boolean;
}) {
  const ref = useRef<HTMLDialogElement>(null);
  const composing = useRef(false);
  // Before it is painted, as a page's title does: no key goes to what lies below.
  useLayoutEffect(() => {
    const dialog = ref.current;
    const before = document.activeElement;
    if (!dialog) return;
    if (!dialog.open) dialog.showModal();
    dialog.querySelector<HTMLElement>('[data-autofocus]')?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={ref}
      className={wide ? styles['wide'] : styles['dialog']}
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault();
        if (!composing.current) onClose();
      }}
      onCompositionStart={() => {
        composing.current = true;
      }}
      onCompositionEnd={() => {
        composing.current = false;
      }}
    >
      <div className={styles['body']}>
        <h2 className={styles['title']}>{title}</h2>
        <InDialog value={true}>{children}</InDialog>
      </div>
    </dialog>
  );
}

/** The row of buttons at a dialog's end: cancel first, so that it is never what Enter finds. */
export function DialogActions({ children }: { children: ReactNode }) {
  return <div className={styles['actions']}>{children}</div>;
}
