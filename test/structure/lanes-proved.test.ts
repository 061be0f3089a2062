import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Row {
  readonly clause: string;
  readonly shown: readonly { readonly path: string; readonly title: string }[];
  /** What stands there and is neither a test with its title nor a comma. */
  readonly rest: string;
}

const text = readFileSync('docs/lanes-proved.md', 'utf8');
const TEST = /`([^`]+\.(?:test|spec)\.tsx?)` "([^"]+)"/g;
const rows = text.split('\n').flatMap((line): readonly Row[] => {
  const cells = /^\| (?!clause)([^|]+) \| ([^|]*) \|([^|]*)\|$/.exec(line);
  if (!cells) return [];
  const [, clause = '', where = ''] = cells;
  const shown = [...where.matchAll(TEST)].map(([, path = '', title = '']) => ({ path, title }));
  return [{ clause, shown, rest: where.replace(TEST, '').replaceAll(/[\s,]/g, '') }];
});

describe('the table of what is promised about ways into AWS', () => {
  it('has its thirteen parts in order, each with clauses, and no line it cannot read', () => {
    const parts = [...text.matchAll(/^## (\d+) /gm)].map(([, number]) => Number(number));
    expect(parts).toEqual(Array.from({ length: 13 }, (_, at) => at + 1));
    const lines = text.split('\n').filter((line) => /^\| (?!clause)/.test(line));
    expect(rows.length).toBe(lines.length);
    expect(rows.length).toBeGreaterThan(70);
  });

  it.each(rows)('$clause', ({ shown, rest }) => {
    expect(shown.length).toBeGreaterThan(0);
    expect(rest).toBe('');
    for (const { path, title } of shown) {
      const file = join('test', path);
      expect(existsSync(file), path).toBe(true);
      expect(readFileSync(file, 'utf8'), path).toContain(title);
    }
  });
});
