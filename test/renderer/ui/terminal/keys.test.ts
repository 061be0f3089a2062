import { expect, it } from 'vitest';
import { isForShell, pasted } from '../../../../renderer/ui/terminal/keys.ts';

const key = (name: string, held: string[] = []) => ({
  key: name,
  ctrlKey: held.includes('Ctrl'),
  altKey: held.includes('Alt'),
  metaKey: held.includes('Meta'),
  shiftKey: held.includes('Shift'),
});

it.each([
  ['Enter', []],
  ['Tab', []],
  ['c', ['Ctrl']],
  ['k', ['Ctrl']],
  [' ', ['Ctrl']],
  ['ArrowLeft', ['Ctrl']],
  ['b', ['Alt']],
  ['A', ['Shift']],
  ['@', ['Ctrl', 'Alt']],
])('gives %s with %s held to the shell', (name, held) => {
  expect(isForShell(key(name, held), false)).toBe(true);
});

it.each([
  ['Tab', ['Shift']],
  ['x', ['Ctrl', 'Shift']],
  ['P', ['Ctrl', 'Shift']],
  ['v', ['Ctrl']],
  ['V', ['Ctrl']],
  ['1', ['Ctrl']],
  ['=', ['Ctrl']],
  ['k', ['Meta']],
])('leaves %s with %s held to the window', (name, held) => {
  expect(isForShell(key(name, held), false)).toBe(false);
});

it('lets Tab leave a terminal that sends nothing', () => {
  expect(isForShell(key('Tab'), true)).toBe(false);
});

it('pastes line ends as returns, and nothing that a terminal would obey', () => {
  expect(pasted('one\r\ntwo\nthree\u001b[201~\u0003')).toBe('one\rtwo\rthree[201~');
});
