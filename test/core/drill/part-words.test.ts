import fc from 'fast-check';
import { expect, it } from 'vitest';
import { partInWords } from '../../../main/core/drill/part-words.ts';

const part = (name: string, said?: object | string, counted?: object | string) => ({
  name,
  matches: false,
  ...(said === undefined ? {} : { said: JSON.stringify(said) }),
  ...(counted === undefined ? {} : { counted: JSON.stringify(counted) }),
});

it('a part nobody knows, and one that is no JSON, stand as they are', () => {
  expect(partInWords(part('figure wishes', { value: 3, unit: 'pears' }), 'en')).toEqual({
    ...{ name: 'figure wishes', said: '{"value":3,"unit":"pears"}', counted: '–', records: [] },
  });
  expect(partInWords(part('toString', 'x'), 'en').name).toBe('toString');
  expect(partInWords(part('kind', 'probe'), 'ja').name).toBe('訓練の種類');
  const broken = { name: 'person', matches: false, said: '{' };
  expect(partInWords(broken, 'ja')).toMatchObject({ name: '対応者', said: '{' });
});

it('a figure has its name, both values in words, and the records it was counted from', () => {
  const figure = { id: 'seconds-to-contained', unit: 'seconds' };
  const records = [{ log: 'a', seq: 12 }, { log: 'a' }, 7];
  const one = part(
    'figure seconds-to-contained',
    { ...figure, value: 60 },
    { ...figure, value: 845, records },
  );
  expect(partInWords(one, 'en')).toEqual({
    ...{ name: 'Contained: first change done', said: '1 min', counted: '14 min 5 s' },
    records: [{ log: 'a', seq: 12 }],
  });
  expect(partInWords(one, 'ja').counted).toBe('14 分 5 秒');
  const yes = part(
    'figure evidence-before-change',
    { unit: 'yes-no' },
    { unit: 'yes-no', value: 1 },
  );
  expect(partInWords(yes, 'ja')).toMatchObject({ said: '–', counted: 'はい' });
});

it('an objective has the title that was counted by, and its rating with the letter', () => {
  const title = { en: 'Sign in', ja: 'サインインする' };
  const one = part('objective in', { title: { ja: '' }, rating: 'P' }, { title, rating: 'U' });
  expect(partInWords(one, 'ja')).toMatchObject({
    ...{ name: 'サインインする', said: 'P · 問題なくできた', counted: 'U · できなかった' },
  });
  expect(partInWords(part('objective gone', { title, rating: 'X' }), 'en').name).toBe('Sign in');
});

it('whatever a doctored scorecard holds, it is put into words', () => {
  const names = fc.constantFrom('figure steps-done', 'figure toString', 'objective a', 'step', 'x');
  fc.assert(
    fc.property(names, fc.string(), fc.json(), (name, said, counted) => {
      const words = partInWords({ name, matches: false, said, counted }, 'en');
      expect(typeof words.name + typeof words.said + typeof words.counted).toBe(
        'stringstringstring',
      );
    }),
  );
});
