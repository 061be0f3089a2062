import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanName } from '../../../main/core/evidence/name.ts';

const bytes = (name: string): number => Buffer.byteLength(name, 'utf8');

/** Text made of what hurts: direction and control characters, paths, devices, halves of pairs. */
const nasty = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '..',
        '/',
        '\\',
        '\u202e',
        '\u2066',
        '\0',
        '\r\n',
        '\u0085',
        '\u2028',
        '\ufeff',
      ),
      fc.constantFrom('con', 'NUL', 'com1', 'LPT9', 'aux.', '.', ' ', '~', '-', ':', '*', '\ud83d'),
      fc.constantFrom('e\u0301', 'e\u200d\u0301', '証拠', 'か\u3099', '🗾', '.txt', '\u3000', '…'),
      fc.string({ unit: 'binary', maxLength: 8 }),
    ),
    { maxLength: 120 },
  )
  .map((parts) => parts.join(''));

describe('a file’s name', () => {
  it.each([
    ['a direction override', 'invoice\u202egpj.exe', 'invoicegpj.exe'],
    ['isolates and marks', '\u2067a\u2069\u200f\ufeff.log', 'a.log'],
    ['control characters and line ends', 'a\0b\u001b[31m\r\n\u0085\u2028c', 'ab[31mc'],
    ['a path up', '../../etc/passwd', 'passwd'],
    ['a path of Windows', 'C:\\Users\\sato\\a.txt', 'a.txt'],
    ['another stream of a file', 'a.txt:hidden', 'a.txt_hidden'],
    ['a hidden file', '.bashrc', 'bashrc'],
    ['an option', '--force', 'force'],
    ['a home', '~root', 'root'],
    ['dots and spaces at the end, which Windows drops', 'a.exe. . ', 'a.exe'],
    ['many spaces, wide ones too', 'a \u3000\t b', 'a b'],
    ['half a pair', 'a\ud83d', 'a'],
    ['letters and marks apart', 'か\u3099.txt', 'が.txt'],
    ['a letter and its mark with a joiner between', 'e\u200d\u0301', 'é'],
    ['only dots', '..', 'unnamed'],
    ['nothing', '', 'unnamed'],
    ['a folder', 'folder/', 'unnamed'],
  ])('%s', (_what, given, clean) => {
    expect(cleanName(given)).toBe(clean);
  });

  it.each(['CON', 'nul.txt', 'Aux.tar.gz', 'COM1', 'lpt9.log', 'com¹.txt', 'CONIN$', 'con .txt'])(
    '%s is a device on Windows: it gets a mark in front',
    (given) => {
      expect(cleanName(given)).toBe(`_${given}`);
    },
  );

  it.each(['console.log', 'null', 'com10', 'auxiliary.txt', '2026-11-23 障害報告.md'])(
    '%s stays as it is',
    (given) => {
      expect(cleanName(given)).toBe(given);
    },
  );

  it.each(['a', '証', '🗾'])('of 300 “%s” keeps its kind and fits any disk', (one) => {
    const clean = cleanName(`${one.repeat(300)}.tar`);
    expect(clean).toMatch(/^.{20,}…\.tar$/u);
    expect([...clean].length).toBeLessThanOrEqual(80);
    expect(bytes(clean)).toBeLessThanOrEqual(240);
  });

  it('is harmless, whatever it was, and cleaning it again changes nothing', () => {
    fc.assert(
      fc.property(nasty, (given) => {
        const clean = cleanName(given);
        expect(clean).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}/\\<>:"|?*]/u);
        expect(clean).toMatch(/^[^\s.~-](?:.*[^\s.])?$/u);
        expect(clean).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d) ?(?:\.|$)/i);
        expect(bytes(clean)).toBeLessThanOrEqual(255);
        expect(cleanName(clean)).toBe(clean);
      }),
      { numRuns: 1000 },
    );
  });
});
