import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkValue,
  checkValues,
  patternOf,
} from '../../../main/core/ssm-document/check-values.ts';
import type { DocumentParameter } from '../../../main/core/ssm-document/model.ts';
import { PARAMETER_TYPES } from '../../../main/core/ssm-document/model.ts';

const parameter = (more: Partial<DocumentParameter>): DocumentParameter => ({
  name: 'A',
  type: 'String',
  description: '',
  envVariable: false,
  secret: false,
  ...more,
});

describe('values a document would refuse', () => {
  it.each<[Partial<DocumentParameter>, readonly string[] | undefined, object]>([
    [{}, undefined, { why: 'required' }],
    [{}, [''], { why: 'required' }],
    [{ default: ['x'] }, undefined, {}],
    [{ default: [''] }, [''], {}],
    [{}, ['a', 'b'], { why: 'too-many', limit: 1 }],
    [{ allowedValues: ['True'] }, ['true'], { why: 'not-allowed' }],
    [{ allowedPattern: '[0-9]+' }, ['12x'], { why: 'pattern' }],
    [{ allowedPattern: '[0-9]+' }, ['12'], {}],
    [{ allowedPattern: '(a+)+b' }, ['x'], {}],
    [{ allowedPattern: '\\p{Alpha}++(' }, ['x'], {}],
    [{ minChars: 3 }, ['ab'], { why: 'too-short', limit: 3 }],
    [{ maxChars: 1 }, ['ab'], { why: 'too-long', limit: 1 }],
    [{ type: 'StringList', minItems: 2 }, ['a'], { why: 'too-few', limit: 2 }],
    [{ type: 'StringList', maxItems: 1 }, ['a', 'b'], { why: 'too-many', limit: 1 }],
    [{ type: 'Integer' }, ['1.5'], { why: 'not-whole' }],
    [{ type: 'Integer' }, ['-3'], {}],
    [{ type: 'Boolean' }, ['yes'], { why: 'not-boolean' }],
    [{ type: 'StringMap' }, ['[1]'], { why: 'not-map' }],
    [{ type: 'MapList' }, ['{"a":1}', '{'], { why: 'not-map' }],
    [{ type: 'MapList' }, ['{"a":1}', '{}'], {}],
  ])('%j with %j', (more, given, expected) => {
    expect(checkValue(parameter(more), given) ?? {}).toEqual(expected);
  });

  it('one the document does not know', () => {
    const document = {
      kind: 'automation' as const,
      schemaVersion: '0.3',
      description: '',
      parameters: [parameter({ default: ['x'] })],
      steps: [],
      outputs: [],
    };
    expect(checkValues(document, { B: ['1'] })).toEqual([{ parameter: 'B', why: 'unknown' }]);
    expect(checkValues(document, { constructor: ['1'] })).toHaveLength(1);
  });

  it('is quick and total whatever pattern and value', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PARAMETER_TYPES),
        fc.string({ maxLength: 30 }),
        fc.array(fc.string({ maxLength: 200 }), { maxLength: 3 }),
        (type, allowedPattern, given) => {
          const one = parameter({ type, allowedPattern });
          const wrong = checkValue(one, given);
          if (patternOf(one) === undefined) expect(wrong?.why).not.toBe('pattern');
        },
      ),
    );
  });
});
