import { expect, test } from 'vitest';
import { spelledGroup } from '../../../renderer/i18n/spelling.ts';

test.each([
  ['0a7F', 'en', true, 'zero, Alfa, seven, capital Foxtrot'],
  ['0a7F', 'ja', true, 'ゼロ、アルファ、ナナ、大文字のフォックストロット'],
  ['AK9', 'en', false, 'Alfa, Kilo, nine'],
] as const)('%s in %s, capitals matter: %s', (group, lang, mixed, said) => {
  expect(spelledGroup(group, lang, mixed)).toBe(said);
});
