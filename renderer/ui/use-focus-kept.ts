import { useLayoutEffect, useRef, type RefObject } from 'react';

/**
 * For a part whose controls go when they have done their work: a focus that goes with one of them
 * stays in what held it, or on the screen where that has gone too. Never on another control, which a
 * second press would find.
 */
export function useFocusKept<T extends HTMLElement>(): RefObject<T | null> {
  const box = useRef<T>(null);
  const had = useRef<Element>(undefined);
  useLayoutEffect(() => {
    const came = ({ target }: FocusEvent): void => {
      const inside = target instanceof Element && box.current?.contains(target) === true;
      had.current = inside ? target : undefined;
    };
    document.addEventListener('focusin', came);
    return () => document.removeEventListener('focusin', came);
  }, []);
  useLayoutEffect(() => {
    const { body, activeElement } = document;
    if (!had.current || had.current.isConnected || activeElement !== body) return;
    had.current = undefined;
    const keeper = box.current ?? document.getElementById('main');
    // Only now: a dialog that opens would give the focus to what can take it first, which is this.
    if (keeper && !keeper.hasAttribute('tabindex')) keeper.setAttribute('tabindex', '-1');
    keeper?.focus();
  });
  return box;
}
