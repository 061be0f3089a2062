import { expect, test } from 'vitest';
import { concernWords } from '../../../main/core/kit/gate-words.ts';
import { gate as english } from '../../../renderer/i18n/en-gate.ts';
import { gate as japanese } from '../../../renderer/i18n/ja-gate.ts';

test('the window and main’s own window call what is wrong with a kit the same', () => {
  const said = Object.entries(concernWords).map(([concern, { en, ja }]) => [concern, en, ja]);
  const shown = Object.entries(english.concern).map(([concern, en]) => [
    concern,
    en,
    japanese.concern[concern as keyof typeof japanese.concern],
  ]);
  expect(shown).toEqual(said);
});
