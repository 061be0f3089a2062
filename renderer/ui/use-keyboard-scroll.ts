import { useEffect, useRef, type RefObject } from 'react';

/**
 * A part that scrolls and holds nothing to focus takes the focus itself while it has more than it
 * shows, so that the keyboard can move it (WCAG 2.2, 2.1.1).
 */
export function useKeyboardScroll<T extends HTMLElement>(): RefObject<T | null> {
  const part = useRef<T>(null);
  useEffect(() => {
    const { current } = part;
    if (!current) return undefined;
    const measure = (): void => {
      const { scrollHeight, clientHeight, scrollWidth, clientWidth } = current;
      if (scrollHeight > clientHeight || scrollWidth > clientWidth) current.tabIndex = 0;
      else current.removeAttribute('tabindex');
    };
    measure();
    const sizes = new ResizeObserver(measure);
    sizes.observe(current);
    return () => sizes.disconnect();
  });
  return part;
}
