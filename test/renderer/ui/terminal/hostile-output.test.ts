import { expect, it, vi } from 'vitest';
import { plainText } from '../../../../renderer/ui/terminal/rows.ts';
import { Screen } from '../../../../renderer/ui/terminal/screen.ts';
import { createWriter } from '../../../../renderer/ui/terminal/sequences.ts';

function written(text: string) {
  const screen = new Screen(40, 10);
  createWriter(screen, () => undefined).write(text);
  return screen;
}

it.each(['\u001b[9999S', '\u001b[9999T', '\u001b[9999L', '\u001b[9999M', '\u001b[2J', '\u001bc'])(
  'makes no cells for a screen of empty lines nobody has looked at: %j',
  (sequence) => {
    const fill = vi.spyOn(Array.prototype, 'fill');
    const screen = written(sequence.repeat(100));
    const made = fill.mock.calls.length;
    fill.mockRestore();
    expect(made).toBe(0);
    expect(screen.rows.map(plainText)).toEqual(new Array<string>(10).fill(''));
  },
);

it('scrolls by no more than its region, and leaves what stands around it', () => {
  const screen = written('a\r\nb\r\nc\r\nd\u001b[2;3r\u001b[9S');
  expect(screen.rows.slice(0, 4).map(plainText)).toEqual(['a', '', '', 'd']);
  const down = written('a\r\nb\r\nc\r\nd\u001b[2;4r\u001b[2T');
  expect(down.rows.slice(0, 4).map(plainText)).toEqual(['a', '', '', 'b']);
});

it('draws no character that turns others around', () => {
  const screen = written('rm \u202egpj.\u202cexe\u2066x\u2069\u200e\u200f\u061c');
  expect(plainText(screen.rows[0]!)).toBe('rm gpj.exex');
});
