import { expect, test } from 'vitest';
import type { InputField } from '../../../main/core/playbook/model.ts';
import { filledValues, typedValues } from '../../../main/headless/drill/fill.ts';

const NOW = Date.parse('2026-11-28T23:00:00Z');
const field = (id: string, type: InputField['type']): InputField => ({
  id,
  type,
  label: { en: id, ja: id },
  required: true,
});

test('a time is so long from now, or as written; another value that begins so is left alone', () => {
  const fields = [field('until', 'time'), field('from', 'time'), field('note', 'text')];
  const types = { until: '+5h', from: '2026-11-28T22:00:00Z', note: '+5h' };
  expect(typedValues(fields, types, NOW)).toEqual({
    ...types,
    until: '2026-11-29T04:00:00.000Z',
  });
  expect(typedValues(fields, undefined, NOW)).toEqual({});
});

test('a time that has to lie ahead does, whatever day its example is', () => {
  const until = {
    ...field('until', 'time'),
    withinSeconds: 7_200,
    example: '2020-01-01T00:00:00Z',
  };
  expect(filledValues([until], NOW)).toEqual({ until: '2026-11-29T00:00:00.000Z' });
});
