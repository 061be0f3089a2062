/**
 * A list of rows of one height, too long to draw. A browser's element ends at some 33 million
 * pixels, 760,000 rows of 44: above `TALLEST` the scroll bar moves faster than the rows, while a
 * small movement of wheel or finger still moves them one to one.
 */
export interface Heights {
  /** Pixels all rows would take. */
  readonly rows: number;
  /** Height of what is scrolled. */
  readonly scrolled: number;
  /** Pixels of rows for one of the scroll bar, at least 1. */
  readonly ratio: number;
  readonly view: number;
}

/** Where the list is: the pixel of all rows at the top, and where the scroll bar stands for it. */
export interface Position {
  readonly top: number;
  readonly scroll: number;
}

export const TALLEST = 4_000_000;

export function heightsOf(count: number, rowHeight: number, view: number): Heights {
  const rows = count * rowHeight;
  const scrolled = Math.min(rows, Math.max(TALLEST, view * 2));
  const ratio = rows > scrolled ? (rows - view) / (scrolled - view) : 1;
  return { rows, scrolled, ratio, view };
}

/** A top the list can have. */
export function within(heights: Heights, top: number): number {
  return Math.max(0, Math.min(top, heights.rows - heights.view));
}

/** The position for a wanted top. */
export function placed(heights: Heights, top: number): Position {
  const held = within(heights, top);
  return { top: held, scroll: Math.round(held / heights.ratio) };
}

/** Where the list is after the scroll bar went to `scroll`: a small way one to one, a long way by share. */
export function moved(heights: Heights, from: Position, scroll: number): Position {
  const by = scroll - from.scroll;
  if (heights.ratio === 1) return { top: within(heights, scroll), scroll };
  if (scroll <= 0) return { top: 0, scroll };
  if (scroll >= heights.scrolled - heights.view) {
    return { top: within(heights, Infinity), scroll };
  }
  const near = Math.abs(by) <= heights.view * 2;
  return { top: within(heights, near ? from.top + by : scroll * heights.ratio), scroll };
}

/** First and one past the last row to draw, a few more than are seen. */
export function drawn(
  heights: Heights,
  { top }: Position,
  count: number,
  rowHeight: number,
): { readonly first: number; readonly end: number } {
  const EXTRA = 6;
  const first = Math.max(0, Math.floor(top / rowHeight) - EXTRA);
  const end = Math.min(count, Math.ceil((top + heights.view) / rowHeight) + EXTRA);
  return { first, end };
}

/** The top that brings a row into sight with the least movement; undefined when it is seen whole. */
export function topFor(
  heights: Heights,
  { top }: Position,
  row: number,
  rowHeight: number,
): number | undefined {
  const start = row * rowHeight;
  if (start < top) return start;
  if (start + rowHeight > top + heights.view) return start + rowHeight - heights.view;
  return undefined;
}
