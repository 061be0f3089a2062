import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  accountId,
  grouped,
  minutes,
  sinceStart,
  visible,
} from '../../../main/shell/confirm-page/format.ts';

describe('text that is read back', () => {
  it.each([
    ['a\u202eb', 'a⟨U+202E⟩b'],
    ['zero\u200bwidth', 'zero⟨U+200B⟩width'],
    ['\u2066x\u2069', '⟨U+2066⟩x⟨U+2069⟩'],
    ['bell\u0007', 'bell⟨U+0007⟩'],
    ['line\u2028break', 'line⟨U+2028⟩break'],
    ['tab\tstays', 'tab\tstays'],
    ['日本語', '日本語'],
    ['tag\u{e0041}', 'tag⟨U+E0041⟩'],
  ])('%j is shown as %j', (text, shown) => {
    expect(visible(text)).toBe(shown);
  });

  it('hides nothing and loses nothing that can be seen', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(visible(text)).not.toMatch(/(?!\t)[\p{Cc}\p{Cf}]/u);
        expect(visible(text).length).toBeGreaterThanOrEqual(text.length);
      }),
    );
  });
});

describe('figures', () => {
  it('are grouped as they are read aloud', () => {
    expect(accountId('111122223333')).toBe('1111-2222-3333');
    expect(accountId('range')).toBe('range');
    expect(grouped('4be19c07a3')).toBe('4be1 9c07 a3');
    expect(sinceStart(845_000)).toBe('T+00:14:05');
    expect(sinceStart(-5)).toBe('T+00:00:00');
  });

  it.each([
    [900, 'en', '15 min'],
    [3600, 'en', '1 h'],
    [5400, 'ja', '1 時間 30 分'],
  ] as const)('%d s in %s is %s', (seconds, lang, text) => {
    expect(minutes(seconds, lang)).toBe(text);
  });
});
