import { expect, test } from 'vitest';
import { HIDDEN, visible } from '../../main/core/visible.ts';
import { visible as inWindow } from '../../renderer/ui/visible.ts';

/** Every code point but surrogates and what no plane has characters in. */
const POINTS = Array.from({ length: 0xe0200 }, (_, at) => at).filter(
  (at) => (at < 0xd800 || at > 0xdfff) && (at < 0x20000 || at >= 0xe0000),
);

test('the window hides and shows what the core does, at every code point; a return goes there', () => {
  const differing = POINTS.filter((at) => {
    const one = String.fromCodePoint(at);
    return one !== '\r' && visible(one) !== inWindow(one);
  });
  expect(differing).toEqual([]);
});

test('whatever turns the direction of letters is among them, and line ends and tabs are not', () => {
  const turning = POINTS.filter((at) => /\p{Bidi_Control}/u.test(String.fromCodePoint(at)));
  expect(turning.length).toBeGreaterThan(10);
  for (const at of turning) expect(visible(String.fromCodePoint(at))).toMatch(/^⟨U\+/);
  expect(visible('a\n\tb あ')).toBe('a\n\tb あ');
  expect(HIDDEN.flags).toContain('g');
});
