import { afterRendition } from './looks.ts';
import { emptyRow, PLAIN, resized, type Look, type Row } from './rows.ts';
import { widthOf } from './width.ts';

/** What programs switch on and off that the keyboard must know of. */
export interface Modes {
  readonly applicationCursor: boolean;
  readonly bracketedPaste: boolean;
}

interface Cursor {
  row: number;
  column: number;
  look: Look;
}

/** Lines kept above the screen; older ones are in the transcript. */
export const SCROLLBACK = 5_000;
const TAB = 8;
/** Turn the letters after them around: a name could be read that is not the one that stands there. */
const DIRECTIONS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** The cells of a terminal and what its control functions do to them (ECMA-48, as xterm has them). */
export class Screen {
  columns: number;
  height: number;
  rows: Row[];
  history: Row[] = [];
  cursor: Cursor = { row: 0, column: 0, look: PLAIN };
  cursorShown = true;
  modes: Modes = { applicationCursor: false, bracketedPaste: false };
  #saved: Cursor = { row: 0, column: 0, look: PLAIN };
  #region = { top: 0, bottom: 0 };
  /** The usual screen while an editor has its own. */
  #behind: { rows: Row[]; cursor: Cursor } | undefined;

  constructor(columns: number, height: number) {
    this.columns = columns;
    this.height = height;
    this.rows = Array.from({ length: height }, () => emptyRow(columns));
    this.#region = { top: 0, bottom: height - 1 };
  }

  put(text: string): void {
    for (const character of text.replace(DIRECTIONS, '')) {
      const width = widthOf(character);
      if (width === 0) this.#join(character);
      else this.#place(character, width);
    }
  }

  lineFeed(): void {
    const { cursor } = this;
    if (cursor.row === this.#region.bottom) this.scroll(1);
    else if (cursor.row < this.height - 1) cursor.row += 1;
  }

  reverseLineFeed(): void {
    const { cursor } = this;
    if (cursor.row === this.#region.top) this.scroll(-1);
    else if (cursor.row > 0) cursor.row -= 1;
  }

  /** Lines of the region move up by `count`, down where it is negative. */
  scroll(count: number, from = this.#region.top): void {
    const { bottom } = this.#region;
    const many = Math.min(Math.abs(count), bottom + 1 - from);
    if (many <= 0) return;
    const fresh = Array.from({ length: many }, () => this.#blank());
    if (count < 0) {
      this.rows.splice(bottom + 1 - many, many);
      this.rows.splice(from, 0, ...fresh);
      return;
    }
    const gone = this.rows.splice(from, many);
    this.rows.splice(bottom + 1 - many, 0, ...fresh);
    if (from === 0 && !this.#behind) gone.forEach((row) => this.#remember(row));
  }

  tab(): void {
    this.moveTo(this.cursor.row, (Math.floor(this.cursor.column / TAB) + 1) * TAB);
  }

  moveTo(row: number, column: number): void {
    this.cursor.row = within(row, 0, this.height - 1);
    this.cursor.column = within(column, 0, this.columns - 1);
  }

  moveBy(rows: number, columns: number): void {
    this.moveTo(this.cursor.row + rows, Math.min(this.cursor.column, this.columns - 1) + columns);
  }

  /** 0: from the cursor to the end. 1: from the start to the cursor. 2: all. 3: the history. */
  eraseScreen(what: number): void {
    const { row } = this.cursor;
    if (what === 3) this.history = [];
    if (what === 0 || what === 1) this.eraseLine(what);
    const [from, to] =
      what === 0 ? [row + 1, this.height] : what === 1 ? [0, row] : [0, this.height];
    if (what <= 2) for (let at = from; at < to; at += 1) this.rows[at] = this.#blank();
  }

  eraseLine(what: number): void {
    const { column } = this.cursor;
    if (what === 0) this.eraseCells(column, this.columns);
    else this.eraseCells(0, what === 1 ? column + 1 : this.columns);
  }

  eraseCells(from: number, to: number): void {
    const row = this.#row();
    for (let at = from; at < Math.min(to, this.columns); at += 1) {
      row.text[at] = ' ';
      row.looks[at] = this.cursor.look;
    }
  }

  insertCells(count: number): void {
    const { text, looks } = this.#row();
    for (let n = Math.min(count, this.columns); n > 0; n -= 1) {
      text.splice(this.cursor.column, 0, ' ');
      looks.splice(this.cursor.column, 0, this.cursor.look);
    }
    text.length = looks.length = this.columns;
  }

  deleteCells(count: number): void {
    const { text, looks } = this.#row();
    const many = Math.min(count, this.columns - this.cursor.column);
    text.splice(this.cursor.column, many);
    looks.splice(this.cursor.column, many);
    while (text.length < this.columns) text.push(' ');
    while (looks.length < this.columns) looks.push(this.cursor.look);
  }

  region(top: number, bottom: number): void {
    if (top >= bottom) return;
    this.#region = {
      top: within(top, 0, this.height - 1),
      bottom: within(bottom, 0, this.height - 1),
    };
    this.moveTo(0, 0);
  }

  rendition(codes: readonly number[]): void {
    this.cursor.look = afterRendition(this.cursor.look, codes);
  }

  saveCursor(): void {
    this.#saved = { ...this.cursor };
  }

  restoreCursor(): void {
    this.cursor = { ...this.#saved };
    this.moveTo(this.cursor.row, this.cursor.column);
  }

  /** An editor takes a screen of its own, and gives the usual one back untouched. */
  alternate(on: boolean): void {
    if (on && !this.#behind) {
      this.#behind = { rows: this.rows, cursor: { ...this.cursor } };
      this.rows = Array.from({ length: this.height }, () => emptyRow(this.columns));
    } else if (!on && this.#behind) {
      this.rows = this.#fitted(this.#behind.rows);
      this.cursor = this.#behind.cursor;
      this.#behind = undefined;
      this.moveTo(this.cursor.row, this.cursor.column);
    }
    this.#region = { top: 0, bottom: this.height - 1 };
  }

  reset(): void {
    const fresh = new Screen(this.columns, this.height);
    Object.assign(this, { rows: fresh.rows, cursor: fresh.cursor, modes: fresh.modes });
    this.cursorShown = true;
    this.#behind = undefined;
    this.#region = { top: 0, bottom: this.height - 1 };
  }

  resize(columns: number, height: number): void {
    if (columns === this.columns && height === this.height) return;
    this.columns = columns;
    // Lines leave at the top while the cursor stands below what is left.
    while (this.rows.length > height && this.cursor.row >= height) {
      const gone = this.rows.shift();
      if (gone && !this.#behind) this.#remember(gone);
      this.cursor.row -= 1;
    }
    this.height = height;
    this.rows = this.#fitted(this.rows);
    this.#region = { top: 0, bottom: height - 1 };
    this.moveTo(this.cursor.row, this.cursor.column);
  }

  #fitted(rows: readonly Row[]): Row[] {
    return Array.from({ length: this.height }, (_, at) => {
      const row = rows[at];
      return row ? resized(row, this.columns) : emptyRow(this.columns);
    });
  }

  #row(): Row {
    return this.rows[this.cursor.row] ?? emptyRow(this.columns);
  }

  #blank(): Row {
    return emptyRow(this.columns, this.cursor.look);
  }

  #remember(row: Row): void {
    this.history.push(row);
    // In blocks: taking one off the front of a long list for each line is slow.
    if (this.history.length >= SCROLLBACK + 500) this.history.splice(0, 500);
  }

  #place(character: string, width: 1 | 2): void {
    const { cursor } = this;
    if (cursor.column + width > this.columns) {
      cursor.column = 0;
      this.lineFeed();
    }
    const { text, looks } = this.#row();
    const at = cursor.column;
    // Half of a wide character that is overwritten leaves a space.
    if (text[at] === '' && at > 0) text[at - 1] = ' ';
    if (text[at + width] === '') text[at + width] = ' ';
    text[at] = character;
    looks[at] = cursor.look;
    if (width === 2) {
      text[at + 1] = '';
      looks[at + 1] = cursor.look;
    }
    cursor.column += width;
  }

  #join(character: string): void {
    const { text } = this.#row();
    let at = this.cursor.column - 1;
    if (text[at] === '') at -= 1;
    const before = text[at];
    if (before !== undefined && before.length < 16) text[at] = before + character;
  }
}

function within(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
