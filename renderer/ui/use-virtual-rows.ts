import { useEffect, useLayoutEffect, useState } from 'react';
import {
  drawn,
  heightsOf,
  moved,
  placed,
  topFor,
  within,
  type Heights,
  type Position,
} from './virtual-rows.ts';

/** What a window without layout, as in tests, is taken to show. */
const NO_LAYOUT = 660;

interface At extends Position {
  /** Where the program last moved the scroll bar to: a new object each time. */
  readonly pushed: { readonly scroll: number };
}

export interface VirtualRows {
  readonly scrolled: number;
  readonly first: number;
  readonly end: number;
  /** Whole rows that fit. */
  readonly page: number;
  readonly yOf: (row: number) => number;
  readonly atStart: boolean;
  readonly atEnd: boolean;
  /** Brings a row into sight; `middle` puts one that was not seen in the middle. */
  readonly show: (row: number, where?: 'near' | 'middle') => void;
  /** Moves by rows in a list that will have `count` of them, as when rows come before those seen. */
  readonly shift: (rows: number, count: number) => void;
}

/**
 * Draws only the rows in sight of a list of any length. Rows have one height: nothing is measured
 * or kept per row, as general libraries do, so that a million rows cost what a hundred do. `attach`
 * is the ref of the element that scrolls.
 */
export function useVirtualRows(
  count: number,
  rowHeight: number,
  headHeight: number,
): readonly [attach: (element: HTMLElement | null) => void, rows: VirtualRows] {
  const [box, attach] = useState<HTMLElement | null>(null);
  const [seen, setSeen] = useState(NO_LAYOUT);
  const [at, setAt] = useState<At>({ top: 0, scroll: 0, pushed: { scroll: 0 } });
  const heights = heightsOf(count, rowHeight, Math.max(rowHeight, seen - headHeight));
  const { rows, ratio, view, scrolled } = heights;
  /* The list became shorter than where it stood, as when a search begins far down. */
  if (at.top !== within(heights, at.top)) setAt(pushed(placed(heights, at.top)));

  useEffect(() => {
    if (!box || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(() => {
      if (box.clientHeight > 0) setSeen(box.clientHeight);
    });
    observer.observe(box);
    return () => observer.disconnect();
  }, [box]);

  useEffect(() => {
    if (!box) return;
    const now: Heights = { rows, ratio, view, scrolled };
    const onScroll = (): void => {
      const scroll = box.scrollTop;
      setAt((from) =>
        Math.abs(scroll - from.scroll) < 1
          ? from
          : { ...moved(now, from, scroll), pushed: from.pushed },
      );
    };
    /* The scroll bar is put where it belongs once the hand has come to rest. */
    const onEnd = (): void => {
      if (ratio > 1) setAt((from) => pushed(placed(now, from.top)));
    };
    box.addEventListener('scroll', onScroll, { passive: true });
    box.addEventListener('scrollend', onEnd);
    return () => {
      box.removeEventListener('scroll', onScroll);
      box.removeEventListener('scrollend', onEnd);
    };
  }, [box, rows, ratio, view, scrolled]);

  /* Only when the program moved it: in between, the bar is ahead of the state. */
  const { pushed: bar } = at;
  useLayoutEffect(() => {
    if (box && Math.abs(box.scrollTop - bar.scroll) >= 1) box.scrollTo({ top: bar.scroll });
  }, [box, bar]);

  const go = (to: Heights, topOf: (from: Position) => number | undefined): void =>
    setAt((from) => {
      const top = topOf(from);
      return top === undefined ? from : pushed(placed(to, top));
    });
  const shown: VirtualRows = {
    scrolled,
    ...drawn(heights, at, count, rowHeight),
    page: Math.max(1, Math.floor(view / rowHeight)),
    yOf: (row) => at.scroll + row * rowHeight - at.top,
    atStart: at.top < rowHeight,
    atEnd: at.top + view > rows - rowHeight,
    show: (row, where = 'near') =>
      go(heights, (from) => {
        const near = topFor(heights, from, row, rowHeight);
        if (near === undefined || where === 'near') return near;
        return row * rowHeight - (view - rowHeight) / 2;
      }),
    shift: (by, to) => go(heightsOf(to, rowHeight, view), ({ top }) => top + by * rowHeight),
  };
  return [attach, shown];
}

function pushed({ top, scroll }: Position): At {
  return { top, scroll, pushed: { scroll } };
}
