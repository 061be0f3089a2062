/** One entry of a text, read by its indentation alone: half-typed texts are no YAML. */
export interface Line {
  /** Keys that lead to it, `*` for an item of a list. */
  readonly path: readonly string[];
  /** Entries of the same group share it. */
  readonly group: number;
  readonly key: string;
  readonly value: string;
}

/** Where the caret stands. */
export interface Caret {
  readonly path: readonly string[];
  readonly group: number;
  /** The field whose value is being typed; absent while its name is. */
  readonly key?: string;
  readonly typed: string;
  /** A dash stands right before it on the line. */
  readonly item: boolean;
}

interface Level {
  readonly column: number;
  readonly key: string;
  readonly group: number;
}

const KEY = /^(["']?)([\w$.-]+)\1:(?:\s+(.*))?$/;

/** All entries, and the place of the caret at `offset`. In one pass: texts are long, and typed in. */
export function linesOf(text: string, offset: number): { lines: readonly Line[]; caret?: Caret } {
  const lines: Line[] = [];
  let levels: Level[] = [{ column: -1, key: '', group: 0 }];
  let groups = 0;
  /** Column of the field whose block of text goes on. */
  let block: number | undefined;
  let caret: Caret | undefined;
  let at = 0;
  const pathOf = (): readonly string[] => levels.slice(1).map(({ key }) => key);
  const top = (): Level => levels.at(-1) ?? { column: -1, key: '', group: 0 };

  for (const raw of text.split('\n')) {
    const here = offset >= at && offset <= at + raw.length;
    const line = here ? raw.slice(0, offset - at) : raw;
    at += raw.length + 1;
    let column = line.length - line.trimStart().length;
    let rest = line.slice(column).trimEnd();
    const blank = rest === '';
    if (block !== undefined && (blank || column > block)) continue;
    if (!here && (blank || rest.startsWith('#'))) continue;
    block = undefined;
    let item = false;
    while (/^-(?:\s|$)/.test(rest)) {
      const dash = column;
      levels = levels.filter(
        (level) => level.column < dash || (level.column === dash && level.key !== '*'),
      );
      levels.push({ column: dash, key: '*', group: (groups += 1) });
      const after = line.slice(dash + 1);
      column = dash + 1 + (after.length - after.trimStart().length);
      rest = after.trim();
      item = true;
    }
    levels = levels.filter((level) => level.column < column);
    const found = KEY.exec(rest);
    if (here && !rest.startsWith('#')) {
      const typed = line.slice(column);
      const value = /^["']?([\w$.-]+)["']?:\s+(.*)$/.exec(typed);
      const where = { path: pathOf(), group: top().group };
      caret = value
        ? { ...where, key: value[1] ?? '', typed: value[2] ?? '', item: false }
        : { ...where, typed, item };
    }
    if (!found) continue;
    const [, , key = '', value = ''] = found;
    lines.push({ path: pathOf(), group: top().group, key, value: bare(value) });
    levels.push({ column, key, group: (groups += 1) });
    if (/^[|>][-+\d]*\s*(#.*)?$/.test(value)) block = column;
  }
  return caret ? { lines, caret } : { lines };
}

function bare(value: string): string {
  return value.replace(/\s+#.*$/, '').replace(/^(["'])(.*)\1$/, '$2');
}
