/** A run of lines of a Markdown file, from and to counted from 1, both in it. */
export interface Block {
  readonly kind: 'heading' | 'checks' | 'code' | 'table' | 'text' | 'left-out';
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
  /** Of a heading: 1 to 6. */
  readonly level: number;
}

const HEADING = /^ {0,3}(#{1,6})(?:\s+(.*?))?\s*#*\s*$/;
/** A line that makes a heading of the one above, which begins no list, quote or code. */
const UNDERLINE = /^ {0,3}(=+|-+)\s*$/;
const PLAIN_LINE = /^ {0,3}(?![-*+>|]|\d+[.)]\s)\S/;
const FENCE = /^\s*(`{3,}|~{3,})(.*)$/;
const CHECK = /^\s*[-*+] \[[ xX]\]\s/;
const RULE = /^ {0,3}(?:(?:-\s*){3,}|(?:_\s*){3,}|(?:\*\s*){3,})$/;

/**
 * A Markdown file as blocks that follow each other without a gap: every line is in one of them.
 * What says nothing (blank lines, rules, front matter, comments) is `left-out`.
 */
export function markdownBlocks(text: string): readonly Block[] {
  const lines = text.split(/\r\n|\n|\r/);
  const blocks: Block[] = [];
  let at = 0;
  const take = (kind: Block['kind'], end: number, level = 0): void => {
    const to = Math.max(at + 1, Math.min(end, lines.length));
    blocks.push({ kind, from: at + 1, to, lines: lines.slice(at, to), level });
    at = to;
  };
  const until = (wanted: (line: string) => boolean, from: number): number => {
    const found = lines.slice(from).findIndex(wanted);
    return found === -1 ? lines.length : from + found;
  };
  if (lines[0] === '---') {
    const end = until((line) => line === '---', 1);
    if (end < lines.length) take('left-out', end + 1);
  }
  while (at < lines.length) {
    const line = lines[at] ?? '';
    const fence = FENCE.exec(line)?.[1];
    if (line.trim() === '') {
      take(
        'left-out',
        until((one) => one.trim() !== '', at),
      );
    } else if (fence !== undefined) {
      const closes = (one: string): boolean =>
        one.trim().startsWith(fence) && /^[`~]+$/.test(one.trim());
      take('code', until(closes, at + 1) + 1);
    } else if (HEADING.test(line)) {
      take('heading', at + 1, HEADING.exec(line)?.[1]?.length ?? 1);
    } else if (/^\s*<!--/.test(line)) {
      take('left-out', until((one) => one.includes('-->'), at) + 1);
    } else if (RULE.test(line)) {
      take('left-out', at + 1);
    } else if (CHECK.test(line)) {
      take(
        'checks',
        until((one) => !CHECK.test(one) && !/^\s{2,}\S/.test(one), at + 1),
      );
    } else if (isTable(line, lines[at + 1])) {
      take(
        'table',
        until((one) => !one.trim().startsWith('|'), at),
      );
    } else if (PLAIN_LINE.test(line) && UNDERLINE.test(lines[at + 1] ?? '')) {
      take('heading', at + 2, (lines[at + 1] ?? '').includes('=') ? 1 : 2);
    } else {
      take(
        'text',
        until((one) => breaksText(one), at + 1),
      );
    }
  }
  return blocks;
}

/** A heading's text, without its marks. */
export function headingText({ lines }: Block): string {
  const [first = '', underline] = lines;
  return underline === undefined ? (HEADING.exec(first)?.[2] ?? '') : first.trim();
}

/** The items of a list of check boxes; indented lines belong to the item above. */
export function checkItems({ lines }: Block): readonly string[] {
  const items: string[] = [];
  for (const line of lines) {
    if (CHECK.test(line)) items.push(line.replace(CHECK, '').trim());
    else items[items.length - 1] = `${items.at(-1) ?? ''}\n${line.trim()}`;
  }
  return items;
}

function isTable(line: string, next = ''): boolean {
  return line.trim().startsWith('|') && /^[\s|:-]+$/.test(next) && next.includes('-');
}

function breaksText(line: string): boolean {
  return (
    line.trim() === '' ||
    HEADING.test(line) ||
    FENCE.test(line) ||
    CHECK.test(line) ||
    RULE.test(line)
  );
}
