/** `null`: erased. `undefined`: never written. `''`: the second column of the letter before it. */
type Cell = string | null | undefined;

/** Letters that take two columns: Hangul, CJK and full-width ones, pictures. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
/** Letters that stand on the one before them. */
const NO_COLUMN = /^[\p{M}\u200b-\u200d\ufe00-\ufe0f]$/u;
/** Columns of a window nobody told the width of. */
const WIDEST = 512;
/** What copies of a row that is overwritten again and again may come to, besides four times what came. */
const COPIES = 16_384;

/** One line as a terminal has it: a row of cells and a cursor, over as many rows as it wraps to. */
export interface Row {
  print(letter: string): void;
  /** A control sequence by its last letter. */
  move(end: string, count: number): void;
  /** To the beginning of the row; past the edge of the window that is where the line goes on. */
  back(): void;
  /** What stood there before letters of it went, each on a line, and last what stands there now. */
  lines(): readonly string[];
}

/** `widths`: those the window may have had. `came`: characters that make the row. */
export function createRow(widths: readonly number[], came: number): Row {
  const cells: Cell[] = [];
  const starts = [0];
  const before: string[] = [];
  let cursor = 0;
  let moved = true;
  let replaced = false;
  let copied = 0;
  let was: string | undefined;
  let uncopied = '';

  const widest = Math.max(...widths, 0) || WIDEST;

  const start = (): number => starts.findLast((one) => one <= cursor) ?? 0;
  const settle = (): void => {
    if (was === undefined) return;
    const now = textOf(cells);
    const shorter = isWithin(now, was);
    // A letter taken back, or others put between: nothing went that anybody would look for.
    const same = isWithin(was, now) || (shorter && was.length - now.length <= 1);
    if (!same) before.push(shorter ? `${was} (erased)` : was);
    was = undefined;
  };
  /** A letter is about to go, for another one or for none. */
  const lose = (cell: Cell, by: Cell): void => {
    if (!cell || cell === ' ') return;
    // Erased letter by letter: what stood there at first is what counts.
    if (moved && replaced) settle();
    if (moved && was === undefined && copied <= COPIES + 4 * came) {
      was = textOf(cells);
      copied += 2 * was.length;
      replaced = false;
    }
    moved = false;
    if (was === undefined) uncopied += cell;
    if (by && by !== ' ') replaced = true;
  };
  const put = (at: number, cell: Cell): void => {
    const old = cells[at];
    if (old !== cell) lose(old, cell);
    // Typed on behind what was erased.
    if (!old && cell && !replaced) settle();
    // Half of a wide letter is none.
    if (old === '' && cell !== '') cells[at - 1] = null;
    if (cells[at + 1] === '') cells[at + 1] = null;
    cells[at] = cell === ' ' && old ? null : cell;
  };
  const erase = (from: number, to: number): void => {
    for (let at = from; at < Math.min(to, cells.length); at += 1) put(at, null);
  };
  const go = (to: number): void => {
    cursor = Math.max(0, Math.min(to, Math.max(cells.length, start() + widest - 1)));
    moved = true;
  };
  const rows = (count: number): void => {
    const at = starts.indexOf(start());
    const to = starts[at + count];
    if (to !== undefined) go(to + cursor - start());
  };
  const moves: Readonly<Record<string, (count: number) => void>> = {
    A: (count) => rows(-(count || 1)),
    B: (count) => rows(count || 1),
    C: (count) => go(cursor + (count || 1)),
    D: (count) => go(Math.max(start(), cursor - (count || 1))),
    G: (count) => go(start() + (count || 1) - 1),
    '`': (count) => go(start() + (count || 1) - 1),
    K: (count) => {
      moved = true;
      erase(count === 0 ? cursor : start(), count === 1 ? cursor + 1 : cells.length);
    },
    X: (count) => {
      moved = true;
      erase(cursor, cursor + (count || 1));
    },
    P: (count) => {
      moved = true;
      const gone = Math.min(count || 1, Math.max(0, cells.length - cursor));
      for (let at = cursor; at < cursor + gone; at += 1) lose(cells[at], null);
      cells.splice(cursor, gone);
    },
    '@': (count) => {
      if (cursor >= cells.length) return;
      const room = Math.max(0, Math.min(count || 1, came + widest - cells.length));
      cells.splice(cursor, 0, ...Array<Cell>(room).fill(null));
    },
  };
  return {
    print: (letter) => {
      if (cursor === cells.length && letter < '\u0300' && (was === undefined || replaced)) {
        cells.push(letter);
        cursor += 1;
        return;
      }
      if (NO_COLUMN.test(letter) && cursor > 0) {
        const at = cells[cursor - 1] === '' ? cursor - 2 : cursor - 1;
        cells[at] = (cells[at] ?? '') + letter;
        return;
      }
      put(cursor, letter);
      cursor += 1;
      if (!WIDE.test(letter)) return;
      put(cursor, '');
      cursor += 1;
    },
    move: (end, count) => moves[end]?.(count),
    back: () => {
      const own = cells.slice(start());
      const blank = own.at(-1) === ' ';
      // A shell that echoes past the edge sends ` \r` there: that is no overwriting.
      if (cursor === cells.length && blank && fills(own.slice(0, -1), widths)) {
        cells.pop();
        cursor -= 1;
        starts.push(cursor);
      } else if (cursor === cells.length && fills(own, widths)) starts.push(cursor);
      else go(start());
    },
    lines: () => {
      settle();
      const rest = uncopied === '' ? [] : [uncopied];
      return [...before, ...rest, textOf(cells)];
    },
  };
}

/** Ends at the window's edge. A letter of two columns does not begin in the last one. */
function fills(cells: readonly Cell[], widths: readonly number[]): boolean {
  const columns = cells.length;
  if (columns === 0) return false;
  const wide = cells.includes('');
  return widths.some((cols) => columns % cols === 0 || (wide && (columns + 1) % cols === 0));
}

/** A place where nothing was ever written is one blank, however wide. */
function textOf(cells: readonly Cell[]): string {
  let text = '';
  let gap = '';
  for (const cell of Array.from(cells)) {
    if (cell === undefined) gap ||= ' ';
    else if (cell === null) gap += ' ';
    else {
      text += gap + cell;
      gap = '';
    }
  }
  return text;
}

/** All letters of `part` stand in `whole`, in their order; blanks do not count. */
function isWithin(part: string, whole: string): boolean {
  let at = 0;
  for (const letter of whole) {
    while (part[at] === ' ') at += 1;
    if (part.startsWith(letter, at) && at < part.length) at += letter.length;
  }
  return part.slice(at).trim() === '';
}
