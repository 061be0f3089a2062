import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf8 } from '../../../../main/core/journal/bytes.ts';
import { canonical, type Json } from '../../../../main/core/journal/canonical.ts';
import { LineScanner } from '../../../../main/core/journal/verify/scan.ts';

const accepts = (bytes: Uint8Array) => new LineScanner().scan(bytes, 0, bytes.length);
const acceptsText = (text: string) => accepts(new TextEncoder().encode(text));

/** What the scanner must agree with: parse, print canonically, compare the bytes. */
function isCanonical(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return false;
    return canonicalize(parsed) === text;
  } catch {
    return false;
  }
}

const json = fc.jsonValue({ stringUnit: 'binary', maxDepth: 5 }).map((value) => value as Json);
const record = fc.dictionary(fc.string({ unit: 'binary' }), json);

describe('scanning a line', () => {
  it.each([
    ['', 'nothing'],
    ['[]', 'a list'],
    ['{"a":1,"a":1}', 'a key twice'],
    ['{"b":1,"a":1}', 'keys out of order'],
    ['{"a": 1}', 'a space'],
    ['{"a":1}\r', 'a carriage return'],
    ['\ufeff{"a":1}', 'a byte order mark'],
    ['{"a":"\u0000"}', 'a NUL'],
    ['{"a":"\\/"}', 'a needless escape'],
    ['{"a":"\\u0041"}', 'a letter escaped'],
    ['{"a":"\\u001F"}', 'upper-case hex'],
    ['{"a":"\\u000a"}', 'a long escape where a short one exists'],
    ['{"a":-0}', 'minus zero'],
    ['{"a":01}', 'a leading zero'],
    ['{"a":1.0}', 'a needless fraction'],
    ['{"a":1e400}', 'a number JSON cannot hold'],
    ['{"a":9007199254740993}', 'an integer that does not survive'],
    ['{"a":"\\ud800"}', 'a lone surrogate'],
    ['{"a":tru}', 'half a word'],
    ['{"a":1,}', 'a comma too many'],
    ['{"a":1}{', 'something behind'],
    [`{"a":${'['.repeat(200)}${']'.repeat(200)}}`, 'nesting without end'],
  ])('refuses %s: %s', (text) => {
    expect(acceptsText(text)).toBe(false);
  });

  it('refuses bytes that are not UTF-8', () => {
    for (const bytes of [
      [0xff],
      [0xc0, 0x80],
      [0xed, 0xa0, 0x80],
      [0xf5, 0x80, 0x80, 0x80],
      [0xe3],
    ]) {
      expect(accepts(Uint8Array.of(0x7b, 0x22, ...bytes, 0x22, 0x3a, 0x31, 0x7d))).toBe(false);
    }
  });

  it('finds the fields it looks for, at the top level only', () => {
    const line =
      '{"boot":"b","data":{"seq":9,"z":"x"},"mono":5,"prev":"p","seq":7,"type":"t","v":1,"z":"q"}';
    const scanner = new LineScanner();
    expect(scanner.scan(utf8(line), 0, line.length)).toBe(true);
    const { seq, z, type } = scanner.found;
    expect(line.slice(seq.start, seq.end)).toBe('7');
    expect(line.slice(z.start, z.end)).toBe('"q"');
    expect(line.slice(type.start, type.end)).toBe('"t"');
  });

  it('accepts what canonical prints, and prints what the npm package canonicalize prints', () => {
    fc.assert(
      fc.property(record, (value) => {
        const text = canonical(value);
        expect(text).toBe(canonicalize(value));
        expect(accepts(utf8(text))).toBe(true);
      }),
    );
  });

  it('agrees with parsing and printing again on any change of a byte', () => {
    fc.assert(
      fc.property(record, fc.nat(), fc.integer({ min: 0, max: 255 }), (value, place, byte) => {
        const bytes = utf8(canonical(value));
        bytes[place % bytes.length] = byte;
        expect(accepts(bytes)).toBe(isCanonical(bytes));
      }),
      { numRuns: 2000 },
    );
  });
});
