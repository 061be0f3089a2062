import { expect, it } from 'vitest';
import { opened } from './opened.ts';

const ESC = '\u001b';
const WHERE = `${ESC}[6n`;
const WHAT = `${ESC}[c`;

it('answers each question once in a piece, so that a file full of them does not type', async () => {
  const { typed, write } = opened();
  await write(`ab${WHERE}${WHAT}`.repeat(1_000));
  expect(typed).toEqual([`${ESC}[1;3R`, `${ESC}[?6c`]);
  await write(WHAT);
  expect(typed).toHaveLength(3);
});

it('answers nothing that is written again for a screen that comes back', async () => {
  const { typed, screen, write } = opened();
  screen.replay(`ab${WHERE}${WHAT}`);
  await write('');
  expect(typed).toEqual([]);
});

it('answers nothing while it is read-only', async () => {
  const { typed, screen, write } = opened();
  screen.readOnly(true);
  await write(WHERE + WHAT);
  expect(typed).toEqual([]);
});

it.each([
  ['what else it is', `${ESC}[>c${ESC}[=c${ESC}[>q${ESC}Z`],
  ['modes', `${ESC}[4$p${ESC}[?2004$p`],
  ['settings', `${ESC}P$qm${ESC}\\${ESC}P$q"p${ESC}\\`],
  ['the window', `${ESC}[18t${ESC}[21t${ESC}[14t${ESC}[16t`],
  ['colours', `${ESC}]4;1;?\u0007${ESC}]10;?\u0007${ESC}]11;?\u0007${ESC}]12;?\u0007`],
  ['the clipboard', `${ESC}]52;c;?\u0007`],
  ['status', `${ESC}[5n${ESC}[?6n${ESC}[?996n`],
  ['the same by eight-bit controls', '\u009b>c\u009b18t\u009d10;?\u009c'],
  ['the same after a reset', `${ESC}c${ESC}[>c${ESC}[5n`],
])('is asked for %s and says nothing', async (_, question) => {
  const { typed, write } = opened();
  await write(question);
  expect(typed).toEqual([]);
});

it('never types when the mouse moves or the window is left', async () => {
  const { typed, host, screen, write } = opened();
  await write(`${ESC}[?1000;2004h`);
  await write('');
  expect(screen.bracketedPaste).toBe(true);
  await write(`${ESC}[?1003h${ESC}[?1004h${ESC}[?25;1003;1006;1004h`);
  await write('');
  const input = host.querySelector('textarea')!;
  input.dispatchEvent(new FocusEvent('focus'));
  input.dispatchEvent(new FocusEvent('blur'));
  host.querySelector('.xterm-screen')!.dispatchEvent(new MouseEvent('mousedown', { buttons: 1 }));
  expect(typed).toEqual([]);
  expect(host.querySelector('.enable-mouse-events')).toBeNull();
});

it.each(['@', 'A', 'I', 'L', 'M', 'P', 'S', 'T', 'X', 'Z', 'b', 'd'])(
  'is not held up by a huge count: CSI %s',
  async (final) => {
    const { rows, write, drawn } = opened();
    const began = performance.now();
    await write(`a${ESC}[2147483647${final}`.repeat(20));
    await write(`${ESC}[2J${ESC}[Hstill here`);
    expect(performance.now() - began).toBeLessThan(2_000);
    await drawn();
    expect(rows()[0]).toBe('still here');
  },
);
