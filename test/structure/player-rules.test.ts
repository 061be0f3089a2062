import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const rows = readFileSync('docs/player-rules.md', 'utf8')
  .split('\n')
  .flatMap((line) => {
    const cells = /^\| ([PU]\d+) \| ([^|]+) \|([^|]*)\|([^|]*)\|$/.exec(line);
    if (!cells) return [];
    const [, rule = '', , where = '', missing = ''] = cells;
    const files = [...where.matchAll(/`([^`]+\.(?:test|spec)\.tsx?)`/g)];
    return [{ rule, files: files.map(([, path = '']) => path), missing: missing.trim() }];
  });

/** Rules that the names of a file's tests carry: `rule P4`, `rules P4, U3`. */
function rulesIn(path: string): ReadonlySet<string> {
  const text = readFileSync(join('test', path), 'utf8');
  const lists = [...text.matchAll(/rules? ((?:[PU]\d+)(?:(?:, | and )[PU]\d+)*)/g)];
  return new Set(lists.flatMap(([, list = '']) => list.split(/, | and /)));
}

const numbered = (letter: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `${letter}${at + 1}`);

describe('the table of the rules for a person under stress', () => {
  it('has all 34, in order', () => {
    expect(rows.map(({ rule }) => rule)).toEqual([...numbered('P', 18), ...numbered('U', 16)]);
  });

  it.each(rows)('$rule: says what shows it, or what is missing', ({ rule, files, missing }) => {
    if (files.length === 0) expect(missing).not.toBe('');
    for (const path of files) {
      expect(existsSync(join('test', path)), path).toBe(true);
      expect([...rulesIn(path)], path).toContain(rule);
    }
  });
});
