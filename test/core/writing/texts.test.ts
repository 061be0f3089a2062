import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applied } from '../../../main/core/writing/source.ts';
import { TEMPLATE } from '../../../main/core/writing/template.ts';
import { textPairs, translate } from '../../../main/core/writing/texts.ts';
import { TEXTS } from './bundled.ts';

const one = (text: string) => textPairs(text)?.[0];
const put = (text: string, lang: 'en' | 'ja', value: string): string =>
  applied(text, translate(text, ['title'], lang, value) ?? []);

test('what is no YAML has no texts, and a place without a text takes none', () => {
  expect(textPairs('title: [')).toBeUndefined();
  expect(translate(TEMPLATE, ['sections', 0, 'id'], 'en', 'x')).toBeUndefined();
  expect(translate(TEMPLATE, ['nowhere'], 'en', 'x')).toBeUndefined();
});

test.each([
  ['title: { en: A }\n', 'ja', 'title: { en: A, ja: 題 }\n'],
  ['title: { ja: あ } # why\n', 'en', 'title: { ja: あ, en: 題 } # why\n'],
  ['title:\n  en: A # why\nid: b\n', 'ja', 'title:\n  en: A # why\n  ja: 題\nid: b\n'],
  [
    'title:\n  en: |\n    A\n    B\n\nid: b\n',
    'ja',
    'title:\n  en: |\n    A\n    B\n  ja: 題\n\nid: b\n',
  ],
  ['title:\n  en: A\n  ja:\nid: b\n', 'ja', 'title:\n  en: A\n  ja: 題\nid: b\n'],
  ['title: { en: A, ja: "" }\n', 'ja', 'title: { en: A, ja: 題 }\n'],
] as const)('the missing half of %j is listed, and written in its place', (text, lang, written) => {
  expect(one(text)).toMatchObject({ name: 'title', missing: lang });
  expect(put(text, lang, '題')).toBe(written);
  expect(one(written)?.missing).toBeUndefined();
});

test('each text is called by the step it belongs to', () => {
  const names = textPairs(TEMPLATE)?.map(({ name }) => name) ?? [];
  expect(names).toEqual(expect.arrayContaining(['title', 'mend · do', 'bad · label']));
  expect(names.filter((name) => name.startsWith('symptoms'))).toHaveLength(1);
});

describe.each(TEXTS)('%s', (_, text) => {
  test('whatever is written reads back so, and nothing else reads otherwise', () => {
    const pairs = textPairs(text) ?? [];
    const value = fc.oneof(
      fc.string({ minLength: 1, unit: 'grapheme' }),
      fc.constantFrom(
        'a: b',
        '- x',
        '# no',
        'yes, "quoted"',
        "it's",
        'true',
        '12',
        'two\nlines',
        ' ',
        '日本語、{括弧}',
      ),
    );
    fc.assert(
      fc.property(
        fc.nat({ max: pairs.length - 1 }),
        fc.constantFrom('en', 'ja'),
        value,
        (at, lang, words) => {
          const edits = translate(text, pairs[at]!.path, lang, words);
          const after = textPairs(applied(text, edits ?? [])) ?? [];
          const read = after.map(({ en, ja }) => [en, ja]);
          const meant = pairs.map((pair, index) => {
            const kept = words.trim() === '' ? undefined : words;
            const half = (of: 'en' | 'ja') => (index === at && of === lang ? kept : pair[of]);
            return [half('en'), half('ja')];
          });
          expect(read).toEqual(meant);
        },
      ),
      { numRuns: 6 },
    );
  });
});
