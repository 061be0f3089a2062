import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJson } from '../../../main/core/json/text.ts';

describe('readJson', () => {
  it.each([
    ['{"a": }', 'json-syntax', 1, 7],
    ['{"a": 1,\n "a": 2}', 'json-duplicate-key', 2, 2],
    ['{"__proto__": 1}', 'json-key', 1, 2],
    ['[1, 2', 'json-syntax', 1, 6],
    ['{} {}', 'json-syntax', 1, 4],
    ['"open', 'json-syntax', 1, 1],
    ['[01]', 'json-syntax', 1, 3],
    ['', 'json-syntax', 1, 1],
    ['['.repeat(100_000), 'json-too-deep', 1, 65],
  ])('refuses %.20s', (text, code, line, column) => {
    expect(readJson(text)).toMatchObject({ ok: false, error: { code, line, column } });
  });

  it('knows where a value and its key stand', () => {
    const read = readJson('{\n  "a/b": [1,\n    {"c~": null}]\n}');
    expect(read.ok).toBe(true);
    if (!read.ok) return;
    const { locate } = read.value;
    expect(locate(['a/b', 1, 'c~'])).toEqual({ line: 3, column: 12 });
    expect(locate(['a/b', 1, 'c~'], 'key')).toEqual({ line: 3, column: 6 });
    expect(locate(['a/b', 7])).toEqual({ line: 2, column: 10 });
  });

  it('reads what JSON.parse reads, and says the same', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), fc.integer({ min: 0, max: 4 }), (text, indent) => {
        fc.pre(!text.includes('__proto__'));
        const read = readJson(JSON.stringify(JSON.parse(text), null, indent));
        expect(read.ok && read.value.value).toEqual(JSON.parse(text));
      }),
    );
  });

  it('refuses what JSON.parse refuses, and never throws', () => {
    const parses = (text: string): boolean => {
      try {
        JSON.parse(text);
        return true;
      } catch {
        return false;
      }
    };
    const piece = fc.constantFrom('{', '}', '[', ']', ',', ':', '"', '\\', '1', '-', 'true', ' ');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        const read = readJson(text);
        if (read.ok) expect(parses(text)).toBe(true);
        else if (read.error.code === 'json-syntax') expect(parses(text)).toBe(false);
      }),
    );
  });
});
