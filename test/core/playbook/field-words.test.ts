import { expect, test } from 'vitest';
import { fieldWords } from '../../../main/core/playbook/field-words.ts';

const field = {
  id: 'x',
  type: 'text',
  required: true,
  label: { en: 'Where', ja: '場所' },
} as const;

test('a field without rules is its label', () => {
  expect(fieldWords(field)).toEqual(field.label);
});

test('its default, its choices and its form stand behind it', () => {
  const choices = ['a', 'b'].map((value) => ({ value, label: { en: value, ja: value } }));
  expect(fieldWords({ ...field, default: 'a', choices, pattern: '[ab]' })).toEqual({
    en: 'Where (default: a; one of: a, b; form: [ab])',
    ja: '場所（初期値: a、選択: a, b、形式: [ab]）',
  });
});
