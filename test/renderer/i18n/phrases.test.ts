import fc from 'fast-check';
import { expect, test } from 'vitest';
import { phrasesOf } from '../../../renderer/i18n/phrases.ts';

test('no phrase begins with an ending, a particle or a closing mark', () => {
  expect(phrasesOf('読み取りロールを引き受ける', 'ja')).toEqual([
    '読み取り',
    'ロールを',
    '引き受ける',
  ]);
  expect(phrasesOf('「緊急」を宣言する。', 'ja')).toEqual(['「緊急」を', '宣言する。']);
  for (const phrase of phrasesOf('通常の手段を確認する（二人で）。', 'ja').slice(1)) {
    expect(phrase).not.toMatch(/^[のをするで）。]/);
  }
});

test('nothing is lost or moved, and English is left to its blanks', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(phrasesOf(text, 'ja').join('')).toBe(text);
      expect(phrasesOf(text, 'en')).toEqual([text]);
    }),
  );
});
