import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const rows = readFileSync('docs/fault-tests.md', 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, number, , where = ''] = /^\| (\d+) \| ([^|]+) \| ([^|]+) \|$/.exec(line) ?? [];
    return number === undefined ? [] : [{ number: Number(number), where }];
  });

/** Files that a row says carry its number: those named before any semicolon. */
function filesOf(where: string): readonly string[] {
  const own = where.split(';')[0] ?? '';
  return [...own.matchAll(/`([^`]+\.(?:test|spec)\.ts)`/g)].map(([, path = '']) => path);
}

/** Numbers that the names of a file's tests carry. */
function numbersIn(path: string): ReadonlySet<number> {
  const text = readFileSync(join('test', path), 'utf8');
  const lists = [...text.matchAll(/faults? (\d+(?:(?:, | and )\d+)*)/g)];
  return new Set(lists.flatMap(([, list = '']) => list.split(/, | and /).map(Number)));
}

describe('the table of fault tests', () => {
  it('has all 52, in order', () => {
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 52 }, (_, at) => at + 1));
  });

  it.each(rows)('$number: says where it is, and there it is', ({ number, where }) => {
    const files = filesOf(where);
    if (files.length === 0) expect(where).toMatch(/^(?:part [2-6], with |`npm run bench)/);
    for (const path of files) {
      expect(existsSync(join('test', path)), path).toBe(true);
      expect([...numbersIn(path)], path).toContain(number);
    }
  });
});
