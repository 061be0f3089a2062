import { expect, test } from 'vitest';
import { titled } from '../../../main/core/imported/text.ts';

test.each([
  ['__n__:value > 3', 'n:value ＞ 3'],
  ['a <b && c> d', 'a ＜b && c＞ d'],
  ['<b>Stop</b> the <a href="x">workers</a>', 'Stop the workers'],
])('a title of %s keeps what it compares, and no HTML', (name, title) => {
  expect(titled(name).en).toBe(title);
});
