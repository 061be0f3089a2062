import { useEffect, useRef, type ReactNode } from 'react';
import styles from './PageTitle.module.css';

/**
 * The one title of a screen. It takes the focus when it appears and whenever `of` changes, so
 * that a screen reader says where the person is.
 */
export function PageTitle({
  children,
  of = '',
  focus = true,
}: {
  children: ReactNode;
  of?: string;
  focus?: boolean;
}) {
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focus && !document.querySelector('dialog[open]')) ref.current?.focus({ preventScroll: true });
  }, [of, focus]);
  return (
    <h1 ref={ref} tabIndex={-1} className={styles['title']}>
      {children}
    </h1>
  );
}
