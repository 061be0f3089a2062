import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conditionVariables, evaluateCondition } from '../../../main/core/playbook/condition.ts';

const vars = { layer: 'region', count: '12', empty: '' };

describe('conditions', () => {
  it.each([
    ['half a condition', "layer == '", 'condition-invalid'],
    ['nothing', '', 'condition-invalid'],
    ['JavaScript', 'process.exit()', 'condition-invalid'],
    ['a constructor', "''.constructor", 'condition-invalid'],
    ['the global object', 'globalThis', 'unknown-variable'],
    ['a name every object inherits', 'constructor == "x"', 'unknown-variable'],
    ['a regular expression', "layer.matches('(a+)+$')", 'condition-invalid'],
    ['a loop', '[1, 2].all(x, x > 0)', 'condition-invalid'],
    ['a map', "{'a': 1}['a'] == 1", 'condition-invalid'],
    ['a text, not a decision', 'layer', 'not-a-boolean'],
    ['a number', '1 + 1', 'not-a-boolean'],
    ['no value yet', "other == 'x'", 'unknown-variable'],
    ['a number that is none', 'int(layer) > 3', 'condition-invalid'],
    ['more than 500 characters', `layer == '${'x'.repeat(500)}'`, 'condition-too-long'],
    ['nesting without end', `${'('.repeat(200)}true${')'.repeat(200)}`, 'condition-invalid'],
    ['a sum without end', `${'1+'.repeat(240)}1 > 0`, 'condition-invalid'],
  ])('refuse %s', (_what, expression, code) => {
    expect(evaluateCondition(expression, vars)).toMatchObject({ ok: false, error: { code } });
  });

  it.each([
    ["layer == 'region'", true],
    ["layer != 'region'", false],
    ["layer in ['region', 'provider']", true],
    ["layer == 'provider' || int(count) > 10", true],
    ["!(layer == 'region') && empty == ''", false],
    ["layer.startsWith('re') && size(empty) == 0", true],
    ["layer == 'region' ? true : false", true],
    // An undecided side does not matter where the other decides.
    ["layer == 'region' || other == 'x'", true],
  ])('%s is %s', (expression, expected) => {
    expect(evaluateCondition(expression, vars)).toEqual({ ok: true, value: expected });
  });

  it('name the variables they read', () => {
    expect(conditionVariables("a == 'x' && (b in ['y'] || a == 'z')")).toEqual({
      ok: true,
      value: ['a', 'b'],
    });
  });

  it('answer whatever is written, quickly', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 600 }), fc.string({ maxLength: 20 }), (text, value) => {
        const decided = evaluateCondition(text, { a: value });
        expect(decided.ok ? typeof decided.value : decided.error.code).toBeTypeOf('string');
      }),
      { numRuns: 500 },
    );
  });

  it('agree with plain comparison on any text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), (value) => {
        const said = evaluateCondition("a == 'yes' || a.contains('!')", { a: value });
        expect(said).toEqual({ ok: true, value: value === 'yes' || value.includes('!') });
      }),
    );
  });
});
