import { expect, it } from 'vitest';
import { opened } from './opened.ts';

const ESC = '\u001b';
const BEL = '\u0007';
const SIZE = 200_000;
const storm = (one: string): string => one.repeat(Math.ceil(SIZE / one.length));

it.each([
  ['bells', BEL],
  ['titles', `${ESC}]0;owned${BEL}${ESC}]2;owned${BEL}`],
  ['writes to the clipboard', `${ESC}]52;c;b3duZWQ=${BEL}`],
  ['links', `${ESC}]8;;https://example.invalid/${ESC}\\here${ESC}]8;;${ESC}\\`],
  ['questions', `${ESC}[6n${ESC}[5n${ESC}[c`],
  ['other screens', `${ESC}[?1049h${ESC}[?1049l`],
  ['one endless line', 'x'],
  ['a title that never ends', `${ESC}]0;t`],
])('draws no more than a screen, and goes on behind a storm of %s', async (_, one) => {
  const { typed, host, rows, write, drawn } = opened();
  const title = document.title;
  const before = host.querySelectorAll('*').length;
  await write(storm(one));
  await write(`${BEL}${ESC}c${ESC}[2J${ESC}[Hstill here`);
  await drawn();
  expect(rows()[0]).toBe('still here');
  expect(document.title).toBe(title);
  expect(host.querySelectorAll('a, audio, iframe, img')).toHaveLength(0);
  expect(host.querySelectorAll('*').length).toBeLessThan(before + 200);
  expect(typed.length).toBeLessThanOrEqual(4);
});
