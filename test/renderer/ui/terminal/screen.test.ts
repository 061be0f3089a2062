import { expect, it } from 'vitest';
import { opened } from './opened.ts';

const ESC = '\u001b';

async function shown(text: string): Promise<string[]> {
  const { rows, write, drawn } = opened();
  await write(text);
  await drawn();
  return rows();
}

it.each([
  ['a line end and what follows', 'one\r\ntwo', ['one', 'two']],
  ['an overwritten line', '10%\r100%', ['100%']],
  ['an erased rest', `secret\r${ESC}[Kok`, ['ok']],
  ['Japanese, two columns each', `障害${ESC}[1;3Hx`, ['障x']],
  ['a wide picture of Unicode 11', `🦩${ESC}[1;3Hx`, ['🦩x']],
  ['a combining mark', 'か\u3099き', ['か\u3099き']],
  ['a title, which is ignored', `${ESC}]0;evil\u0007ok`, ['ok']],
  ['no letters that turn others around', 'rm \u202egpj.\u202cexe\u2066x', ['rm gpj.exex']],
  ['a link as its text', `${ESC}]8;;https://evil.test\u0007here${ESC}]8;;\u0007`, ['here']],
  ['an editor gone', `before${ESC}[?1049h${ESC}[Heditor${ESC}[?1049l`, ['before']],
])('shows %s', async (_, text, lines) => {
  expect((await shown(text)).slice(0, lines.length)).toEqual(lines);
});

it('makes no link, whatever the pointer does', async () => {
  const { host, write, drawn } = opened();
  await write(`${ESC}]8;;https://evil.test\u0007here${ESC}]8;;\u0007 https://evil.test`);
  await drawn();
  expect(host.querySelector('a, [class*="xterm-underline"]')).toBeNull();
});

it('keeps the browser out of the markup: what a server writes is text', async () => {
  const { host, write, drawn } = opened();
  await write('<img src=x onerror=alert(1)><script>1</script>');
  await drawn();
  expect(host.querySelector('img, script')).toBeNull();
});

it('names its input for those who do not see it, and reads out when asked', async () => {
  const { host, screen, write, drawn } = opened();
  expect(host.querySelector('textarea')!.getAttribute('aria-label')).toBe('Terminal on web-7');
  expect(host.querySelector('[role="list"]')).toBeNull();
  screen.screenReader(true);
  await write('active');
  await drawn();
  expect(host.querySelector('[role="list"]')).not.toBeNull();
});
