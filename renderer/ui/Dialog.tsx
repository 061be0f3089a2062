import { useRef, type ReactNode } from 'react';
import { useFocusKept } from './use-focus-kept.ts';
import { InDialog } from './card-offers.ts';
import styles from './Dialog.module.css';
import { useModal } from './use-modal.ts';

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
  // A form that has done its work goes, with the button that was pressed. Before the dialog opens: it
  // is to hear where the focus goes first.
  const body = useFocusKept<HTMLDivElement>();
  const ref = useModal();
  const composing = useRef(false);
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
      <div ref={body} className={styles['body']}>
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
