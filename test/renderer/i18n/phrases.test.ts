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

test('a text that is drawn again is not parted again, and no number of texts is kept for ever', () => {
  const text = '組織のキットを取り込む';
  const first = phrasesOf(text, 'ja');
  expect(phrasesOf(text, 'ja')).toBe(first);
  for (let at = 0; at < 500; at += 1) phrasesOf(`手順 ${String(at)}`, 'ja');
  const again = phrasesOf(text, 'ja');
  expect(again).not.toBe(first);
  expect(again).toEqual(first);
});
