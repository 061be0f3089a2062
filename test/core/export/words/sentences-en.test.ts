import { expect, test } from 'vitest';
import { english } from '../../../../main/core/export/words/sentences-en.ts';
import { japanese } from '../../../../main/core/export/words/sentences-ja.ts';

test.each([
  [undefined, 'Hand-off to the tool terraform withdrawn; nothing had been fetched'],
  [0, 'Hand-off to the tool terraform withdrawn; nothing had been fetched'],
  [1, 'Hand-off to the tool terraform withdrawn; fetched 1 time, usable until 10:00'],
  [2, 'Hand-off to the tool terraform withdrawn; fetched 2 times, usable until 10:00'],
])('a hand-off is withdrawn after %j fetches', (count, said) => {
  const about = { grant: 'g', session: 's', to: 'tool', name: 'terraform' } as const;
  const data = { ...about, event: 'withdrawn', until: '10:00' } as const;
  expect(english.handout(count === undefined ? data : { ...data, count })).toBe(said);
});

test.each([english, japanese])(
  'a window that looks on is not told as something refused',
  (words) => {
    expect(words.security('observer-opened')).not.toContain('observer-opened');
    expect(words.security('observer-closed')).not.toBe(words.security('observer-opened'));
    expect(words.security('approved-otherwise')).toContain('approved-otherwise');
  },
);
