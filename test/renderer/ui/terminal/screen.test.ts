import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plainText, spansOf } from '../../../../renderer/ui/terminal/rows.ts';
import { Screen, SCROLLBACK } from '../../../../renderer/ui/terminal/screen.ts';
import { createWriter } from '../../../../renderer/ui/terminal/sequences.ts';

function shown(text: string, columns = 20, height = 4) {
  const screen = new Screen(columns, height);
  const answers: string[] = [];
  createWriter(screen, (answer) => answers.push(answer)).write(text);
  return { screen, answers, lines: screen.rows.map(plainText) };
}

it.each([
  ['a line end and what follows', 'one\r\ntwo', ['one', 'two', '', '']],
  ['an overwritten line', '10%\r100%', ['100%', '', '', '']],
  ['an erased rest', 'secret\r\u001b[Kok', ['ok', '', '', '']],
  ['a cursor that was moved', '\u001b[2;5Hx\u001b[A\u001b[1Dy', ['    y', '    x', '', '']],
  ['Japanese, two columns each', '障害\u001b[1;3Hx', ['障x', '', '', '']],
  ['half of a letter that was overwritten', '障\u001b[1;2Hx', [' x', '', '', '']],
  ['a line that is too long', '障'.repeat(11), ['障'.repeat(10), '障', '', '']],
  ['lines that were put in', 'a\r\nb\u001b[1;1H\u001b[L', ['', 'a', 'b', '']],
  ['characters that were taken out', 'abcdef\u001b[1;2H\u001b[2P', ['adef', '', '', '']],
  ['a combining mark', 'か\u3099き', ['か\u3099き', '', '', '']],
  ['a title, which is ignored', '\u001b]0;evil\u0007ok', ['ok', '', '', '']],
  ['unknown sequences', '\u001b[?25;9999hok\u001b(B\u001b[>4;2m', ['ok', '', '', '']],
])('shows %s', (_, text, lines) => {
  expect(shown(text).lines).toEqual(lines);
});

it('gives the usual screen back after an editor', () => {
  const { lines } = shown('before\u001b[?1049h\u001b[Heditor\u001b[?1049l');
  expect(lines[0]).toBe('before');
});

it('answers where the cursor is', () => {
  expect(shown('ab\u001b[6n').answers).toEqual(['\u001b[1;3R']);
});

it('shows colours in pieces, and wide letters one by one', () => {
  const { screen } = shown('a\u001b[1;31mred\u001b[0m障');
  expect(spansOf(screen.rows[0]!).map(({ text, wide }) => [text, wide])).toEqual([
    ['a', false],
    ['red', false],
    ['障', true],
  ]);
});

it('keeps a bounded number of lines to look back at', () => {
  const { screen } = shown('x\r\n'.repeat(20_000));
  expect(screen.history.length).toBeGreaterThanOrEqual(SCROLLBACK);
  expect(screen.history.length).toBeLessThan(SCROLLBACK + 500);
});

it('shows the same however the text was cut, and never throws', () => {
  const piece = fc.oneof(
    fc.constantFrom('\u001b', '[', ']', '1;2', 'H', 'm', 'K', 'J', 'r', 'L', '?1049h', '\u0007'),
    fc.constantFrom('障', 'a', '\r', '\n', '\b', '\t', '\u001b[2;3r', '\u001b[9999X', '\u001bM'),
    fc.string({ unit: 'binary', maxLength: 4 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const whole = shown(pieces.join(''), 10, 3).screen;
      const parts = new Screen(10, 3);
      const writer = createWriter(parts, () => undefined);
      for (const one of pieces) writer.write(one);
      expect(parts.rows.map(plainText)).toEqual(whole.rows.map(plainText));
      for (const { text } of parts.rows) expect(text).toHaveLength(10);
    }),
    { numRuns: 300 },
  );
});

it('keeps what is on the screen when the window changes', () => {
  const { screen } = shown('one\r\ntwo\r\nthree');
  screen.resize(10, 2);
  expect(screen.rows.map(plainText)).toEqual(['two', 'three']);
  screen.put('!');
  expect(plainText(screen.rows[1]!)).toBe('three!');
});
