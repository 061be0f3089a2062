import { describe, expect, test } from 'vitest';
import { en } from '../../../renderer/i18n/en.ts';
import { ja } from '../../../renderer/i18n/ja.ts';

type Tree = { readonly [key: string]: string | Tree };

function leaves(tree: Tree, before = ''): readonly (readonly [string, string])[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[before + key, value] as const]
      : leaves(value, `${before}${key}.`),
  );
}

const english = new Map(leaves(en));
const japanese = new Map(leaves(ja));

/** Names, signs and AWS's own words stay as they are. */
const SAME =
  /^[A-Z]+( [A-Z]+)*$|^(Breakglass|English|日本語|Run Command|未接続|本番|訓練|IAM)$|^\{\{|^SEV |^SHA-256|SHA-256/;

const holes = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').sort();

describe('the two languages', () => {
  test('have the same keys', () => {
    expect([...japanese.keys()].sort()).toEqual([...english.keys()].sort());
  });

  test('leave no text empty', () => {
    const empty = [...english, ...japanese].filter(([, text]) => text.trim() === '');
    expect(empty).toEqual([]);
  });

  test('leave no English in Japanese', () => {
    const untranslated = [...japanese].filter(
      ([key, text]) => text === english.get(key) && !SAME.test(text) && !key.startsWith('band.'),
    );
    expect(untranslated).toEqual([]);
    const withoutJapanese = [...japanese].filter(
      ([key, text]) =>
        !/[\u3040-\u30ff\u4e00-\u9fff]/.test(text) && !SAME.test(text) && !key.startsWith('band.'),
    );
    expect(
      withoutJapanese.filter(([, text]) => /[a-z]{3}/.test(text.replace(/\{\{\w+\}\}/g, ''))),
    ).toEqual([]);
  });

  test('fill the same holes', () => {
    const differing = [...english].filter(
      ([key, text]) => holes(text).join() !== holes(japanese.get(key) ?? '').join(),
    );
    expect(differing).toEqual([]);
  });

  test('have short failure cards: what happened, what it means, what next: rule U15', () => {
    for (const [code, card] of Object.entries(en.failure)) {
      for (const text of Object.values(card)) {
        for (const sentence of text.split(/[.!?:] /)) {
          expect(sentence.split(' ').length, `${code}: ${sentence}`).toBeLessThanOrEqual(15);
        }
      }
    }
  });
});
