import { expect, it } from 'vitest';
import { secondsWords } from '../../../main/core/kit/seconds-words.ts';

it('a wait is read back in the language it is read in', () => {
  expect([secondsWords(60, 'en'), secondsWords(60, 'ja')]).toEqual(['60 s', '60 秒']);
});
