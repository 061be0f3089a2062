import { expect, test } from 'vitest';
import { knownFields } from '../../../main/core/run/known-fields.ts';
import { needs, pinned, planOf, section, step } from '../../fakes/plans.ts';

const fields = needs('host', 'port');
const { steps } = planOf(
  pinned('PB-A', [section('s', [step('again', { kind: 'input', fields }), step('one')])], {
    inputs: [fields[0]!, { ...fields[1]!, type: 'number' }],
  }),
);
const standing = (path: string, vars: Readonly<Record<string, string>>) =>
  knownFields(
    steps.find((one) => one.path === path)!,
    vars,
  ).map((field) => field.default);

test('what the run knows of a playbook’s inputs stands in its fields, if they would take it: rule U7', () => {
  expect(standing('inputs', {})).toEqual([undefined, undefined]);
  expect(standing('inputs', { host: 'db-1', port: 'many' })).toEqual(['db-1', undefined]);
  expect(standing('inputs', { host: 'db-1', port: '5432' })).toEqual(['db-1', '5432']);
});

test('a step of the playbook itself asks anew: its next pass may be about another', () => {
  expect(standing('again', { host: 'db-1', port: '5432' })).toEqual([undefined, undefined]);
});

test('no other kind has fields', () => {
  expect(standing('one', { host: 'db-1' })).toEqual([]);
});
