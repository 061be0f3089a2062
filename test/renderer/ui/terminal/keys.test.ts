import { expect, it } from 'vitest';
import { keyText, pasted } from '../../../../renderer/ui/terminal/keys.ts';

const key = (name: string, held: string[] = []) => ({
  key: name,
  ctrlKey: held.includes('Ctrl'),
  altKey: held.includes('Alt'),
  metaKey: held.includes('Meta'),
  shiftKey: held.includes('Shift'),
});
const modes = { applicationCursor: false, bracketedPaste: false };

it.each([
  ['Enter', [], '\r'],
  ['Backspace', [], '\u007f'],
  ['c', ['Ctrl'], '\u0003'],
  ['k', ['Ctrl'], '\u000b'],
  ['ArrowUp', [], '\u001b[A'],
  ['b', ['Alt'], '\u001bb'],
])('sends %s with %s held', (name, held, text) => {
  expect(keyText(key(name, held), modes)).toBe(text);
});

it.each([
  ['a', []],
  ['Tab', ['Shift']],
  ['x', ['Ctrl', 'Shift']],
  ['p', ['Ctrl', 'Shift']],
  ['v', ['Ctrl']],
  ['k', ['Meta']],
  ['Process', []],
])('leaves %s with %s held to the window', (name, held) => {
  expect(keyText(key(name, held), modes)).toBeUndefined();
});

it('sends arrows as an editor asked for them', () => {
  expect(keyText(key('ArrowUp'), { ...modes, applicationCursor: true })).toBe('\u001bOA');
});

it('pastes line ends as returns, and nothing that a terminal would obey', () => {
  expect(pasted('one\r\ntwo\nthree\u001b[201~\u0003')).toBe('one\rtwo\rthree[201~');
});
