import { useLayoutEffect, useRef, type ReactNode } from 'react';
import styles from './PageTitle.module.css';

/**
 * The one title of a screen. When it appears, and whenever `of` changes, the focus goes to what
 * the screen marks with `data-autofocus`, or else to the title, so that a screen reader says
 * where the person is.
 */
export function PageTitle({ children, of = '' }: { children: ReactNode; of?: string }) {
  const ref = useRef<HTMLHeadingElement>(null);
  // Before the screen is painted: a key pressed as soon as it is seen would else be answered by
  // what had the focus before, and the next one by what has it since (Tab, Enter began an incident).
  useLayoutEffect(() => {
    if (document.querySelector('dialog[open]')) return;
    const marked = ref.current?.closest('main')?.querySelector<HTMLElement>('[data-autofocus]');
    if (marked) marked.focus();
    else ref.current?.focus({ preventScroll: true });
  }, [of]);
  return (
    <h1 ref={ref} tabIndex={-1} className={styles['title']}>
      {children}
    </h1>
  );
}
