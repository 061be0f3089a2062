import { useEffect, useState, type RefObject } from 'react';

export interface Cells {
  readonly columns: number;
  readonly rows: number;
  /** Of one cell, CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** What a window without layout, as in tests, is taken to show. */
const NO_LAYOUT: Cells = { columns: 80, rows: 24, width: 8, height: 18 };
/** Characters of the probe; one alone is too small to be measured well. */
export const PROBE = '0'.repeat(50);
const MOST = 500;

/** How many cells the box holds now; follows the window's size and its zoom. */
export function useCells(
  box: RefObject<HTMLElement | null>,
  probe: RefObject<HTMLElement | null>,
): Cells {
  const [cells, setCells] = useState(NO_LAYOUT);
  useEffect(() => {
    const measure = (): void => {
      const [outer, inner] = [box.current, probe.current?.getBoundingClientRect()];
      if (!outer || !inner || inner.width === 0) return;
      const style = getComputedStyle(outer);
      const padding = (sides: readonly string[]): number =>
        sides.reduce((sum, side) => sum + (Number.parseFloat(side) || 0), 0);
      const width = inner.width / PROBE.length;
      const across = outer.clientWidth - padding([style.paddingLeft, style.paddingRight]);
      const down = outer.clientHeight - padding([style.paddingTop, style.paddingBottom]);
      const columns = Math.min(MOST, Math.max(20, Math.floor(across / width)));
      const rows = Math.min(MOST, Math.max(5, Math.floor(down / inner.height)));
      setCells((now) =>
        now.columns === columns && now.rows === rows && now.width === width
          ? now
          : { columns, rows, width, height: inner.height },
      );
    };
    measure();
    if (!box.current || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(measure);
    observer.observe(box.current);
    if (probe.current) observer.observe(probe.current);
    return () => observer.disconnect();
  }, [box, probe]);
  return cells;
}
