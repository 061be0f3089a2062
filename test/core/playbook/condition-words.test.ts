import { expect, test } from 'vitest';
import { conditionTrouble } from '../../../main/core/playbook/condition-words.ts';
import { conditionVariables } from '../../../main/core/playbook/condition.ts';

const trouble = (condition: string) => {
  const read = conditionVariables(condition);
  if (read.ok) throw new Error(`${condition} can be read`);
  return conditionTrouble(read.error.detail);
};

test.each([
  ['a ==', 'it ends too soon', '途中で終わっています'],
  ["a == 'x", 'a quote is not closed', '引用符が閉じていません'],
  ["a = 'x'", 'a single "=" stands there; write "=="', '「=」は「==」と書きます'],
  ["(a == 'x'", '")" is missing at its end', '最後に「)」がありません'],
  ['(a b)', '")" is missing', '「)」がありません'],
  ["== 'x'", '"==" stands where a value should', '値が入る場所に「==」があります'],
  ['a b', '"b" cannot stand where it does; parts are joined by && or ||', undefined],
  ['foo(a)', '"foo" is not one of the signs and functions it may use', '「foo」は使えません'],
])('%s', (condition, en, ja) => {
  expect(trouble(condition).en).toBe(en);
  if (ja !== undefined) expect(trouble(condition).ja).toBe(ja);
});

test('what the reader says otherwise is passed on', () => {
  expect(conditionTrouble('more than 500 characters').en).toBe('more than 500 characters');
});
