import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ruledBy, SSM_RULES } from '../../../main/core/imported/ssm-rules.ts';
import type { JsonObject } from '../../../main/core/json/value.ts';

const ruled = (rules: JsonObject, more: JsonObject = { type: 'string' }) =>
  ruledBy({ ...more, [SSM_RULES]: rules });
const both = (text: string) => ({ en: text, ja: text });

test('a variable that no document rules is left as it is', () => {
  expect(ruledBy({ type: 'string', default: 'x' })).toEqual({});
});

test('a parameter without a default is required, and one with an empty default is not', () => {
  expect(ruled({})).toEqual({ required: true });
  expect(ruled({ default: '' })).toEqual({ required: false });
});

test('values allowed become choices, and the default is one of them', () => {
  expect(ruled({ allowedValues: ['Contain', 'Release'], default: 'Release' })).toEqual({
    required: false,
    type: 'choice',
    choices: ['Contain', 'Release'].map((value) => ({ value, label: both(value) })),
    default: 'Release',
  });
  const other = ruled({ allowedValues: ['a', 'b'], default: 'c' });
  expect(other.default).toBeUndefined();
  expect(other.help).toEqual(both('default: c'));
});

test('an allowed pattern is the field’s, without its anchors', () => {
  const rules = { allowedPattern: '^i-[0-9a-f]{8,17}$', default: 'i-0123456789abcdef0' };
  expect(ruled(rules)).toMatchObject({
    pattern: 'i-[0-9a-f]{8,17}',
    default: 'i-0123456789abcdef0',
  });
  expect(ruled({ ...rules, default: 'i-X' })).toMatchObject({ help: both('default: i-X') });
});

test.each([
  ['(a+)+', '^(a+)+$'],
  ['half anchored', '^a|b$'],
  ['not anchored', 'abc'],
  ['no expression', '^[$'],
])('a pattern that is no rule here is said in the help: %s', (_, allowedPattern) => {
  const { pattern, help } = ruled({ allowedPattern }, { type: 'string', description: 'D.' });
  expect(pattern).toBeUndefined();
  expect(help?.en).toBe(`D. · allowedPattern: ${allowedPattern}`);
});

test('lists, references and values of another type stand in no field', () => {
  expect(ruled({ default: ['a', 'b'] }).help).toEqual(both('default: ["a","b"]'));
  expect(ruled({ default: '{{ssm:name}}' }).default).toBeUndefined();
  expect(ruled({ default: 'True' }, { type: 'bool' }).default).toBe('true');
  expect(ruled({ default: 'five' }, { type: 'integer' }).help).toEqual(both('default: five'));
  expect(ruled({ default: 5 }, { type: 'integer' }).default).toBe('5');
});

test('whatever the rules are, nothing is lost and nothing stands that would be refused', () => {
  const value = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.array(fc.string()));
  fc.assert(
    fc.property(value, fc.option(fc.array(fc.string(), { maxLength: 4 })), (usual, allowed) => {
      const found = ruled({ default: usual, ...(allowed ? { allowedValues: allowed } : {}) });
      if (found.default !== undefined) {
        const taken = found.choices?.map((one) => one.value) ?? [found.default];
        expect(taken).toContain(found.default);
      } else if (usual !== '') expect(found.help?.en).toContain('default: ');
    }),
  );
});
