import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Row {
  readonly clause: string;
  readonly shown: readonly { readonly path: string; readonly title: string }[];
  /** What stands there and is neither a test with its title nor a comma. */
  readonly rest: string;
}

const TEST = /`([^`]+\.(?:test|spec)\.tsx?)` "([^"]+)"/g;

function rowsOf(text: string): readonly Row[] {
  return text.split('\n').flatMap((line): readonly Row[] => {
    const cells = /^\| (?!clause)([^|]+) \| ([^|]*) \|([^|]*)\|$/.exec(line);
    if (!cells) return [];
    const [, clause = '', where = ''] = cells;
    const shown = [...where.matchAll(TEST)].map(([, path = '', title = '']) => ({ path, title }));
    return [{ clause, shown, rest: where.replace(TEST, '').replaceAll(/[\s,]/g, '') }];
  });
}

/** Each page of promises: how many parts it has, and the fewest clauses it may shrink to. */
const PAGES = [
  { page: 'docs/lanes-proved.md', parts: 13, clauses: 100 },
  { page: 'docs/playbooks-proved.md', parts: 8, clauses: 60 },
] as const;

describe.each(PAGES)('what is promised in $page', ({ page, parts, clauses }) => {
  const text = readFileSync(page, 'utf8');
  const rows = rowsOf(text);

  it('has its parts in order, each with clauses, and no line it cannot read', () => {
    const found = [...text.matchAll(/^## (\d+) /gm)].map(([, number]) => Number(number));
    expect(found).toEqual(Array.from({ length: parts }, (_, at) => at + 1));
    const lines = text.split('\n').filter((line) => /^\| (?!clause)/.test(line));
    expect(rows.length).toBe(lines.length);
    expect(rows.length).toBeGreaterThanOrEqual(clauses);
  });

  it.each(rows)('$clause', ({ shown, rest }) => {
    expect(shown.length).toBeGreaterThan(0);
    expect(rest).toBe('');
    for (const { path, title } of shown) {
      const file = join('test', path);
      expect(existsSync(file), path).toBe(true);
      expect(hasTest(readFileSync(file, 'utf8'), title), `${path}: ${title}`).toBe(true);
    }
  });
});

/** In quotes, as the name of a test or of its row, or as a part of a story that is called. */
function hasTest(source: string, title: string): boolean {
  const code = source.replaceAll(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '');
  const words = title.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  const quoted = String.raw`(['"\`])(?:(?!\1)[^\n])*${words}`;
  return new RegExp(String.raw`${quoted}|\b${words}\(`).test(code);
}

it('a title that stands only in a comment or within other words is no test', () => {
  expect(hasTest("test('it ends', () => {", 'it ends')).toBe(true);
  expect(hasTest("test.each([\n  ['it ends well', 1],\n])", 'it ends')).toBe(true);
  expect(hasTest('  await endOne(page);', 'endOne')).toBe(true);
  expect(hasTest('// it ends\n/* it ends */\nconst itends = 1;', 'it ends')).toBe(false);
  expect(hasTest('const endOne = 1;', 'endOne')).toBe(false);
});
