/** How characters look: colour 0–15 and 16 for the usual one, in each half; flags above. */
export interface Look {
  readonly fore: number;
  readonly back: number;
  readonly flags: number;
}

export const USUAL = 16;
export const FLAG = { bold: 1, dim: 2, italic: 4, underline: 8, inverse: 16, hidden: 32 } as const;
export const PLAIN: Look = { fore: USUAL, back: USUAL, flags: 0 };

/** One line of cells. The right half of a wide character is an empty text. */
export interface Row {
  readonly text: string[];
  readonly looks: Look[];
}

export interface Span {
  readonly text: string;
  readonly look: Look;
  readonly wide: boolean;
}

/** Has its cells only once somebody looks: a few bytes of a server's may ask for a screen of empty lines. */
class EmptyRow implements Row {
  readonly #columns: number;
  readonly #look: Look;
  #text: string[] | undefined;
  #looks: Look[] | undefined;

  constructor(columns: number, look: Look) {
    this.#columns = columns;
    this.#look = look;
  }

  get text(): string[] {
    return (this.#text ??= new Array<string>(this.#columns).fill(' '));
  }

  get looks(): Look[] {
    return (this.#looks ??= new Array<Look>(this.#columns).fill(this.#look));
  }
}

export function emptyRow(columns: number, look: Look = PLAIN): Row {
  return new EmptyRow(columns, look);
}

/** Cells of one look in one piece; a wide character is a piece of its own, so that columns line up. */
export function spansOf({ text, looks }: Row): readonly Span[] {
  const spans: { text: string; look: Look; wide: boolean }[] = [];
  let end = text.length;
  while (end > 0 && text[end - 1] === ' ' && looks[end - 1] === PLAIN) end -= 1;
  for (let at = 0; at < end; at += 1) {
    const character = text[at] ?? ' ';
    if (character === '') continue;
    const look = looks[at] ?? PLAIN;
    const wide = text[at + 1] === '' && at + 1 < text.length;
    const last = spans.at(-1);
    if (last && !wide && !last.wide && last.look === look) last.text += character;
    else spans.push({ text: character, look, wide });
  }
  return spans;
}

export function plainText({ text }: Row): string {
  return text.join('').trimEnd();
}

export function resized(row: Row, columns: number): Row {
  const fresh = emptyRow(columns);
  for (let at = 0; at < columns && at < row.text.length; at += 1) {
    fresh.text[at] = row.text[at] ?? ' ';
    fresh.looks[at] = row.looks[at] ?? PLAIN;
  }
  return fresh;
}
