import { expect, test } from 'vitest';
import { root05 } from '../../../../main/core/readiness/checks/root-05.ts';
import { judged, WORK } from '../conforming.ts';
import { statement } from '../conforming-own.ts';

const with_ = (more: Parameters<typeof statement>[1]) => {
  const { event, alarm, ...rest } = statement('ROOT-05', more);
  const kept = { ...(event ? { event } : {}), ...(alarm ? { alarm } : {}) };
  return judged(root05, { 'own:attestations': [{ ...rest, ...kept }] });
};

test.each([
  ['one person', { by: [{ id: 'sato', name: 'Sato Yui' }] }],
  ['no event', { event: '' }],
  ['no alarm', { alarm: '' }],
  ['181 days ago', { on: '2025-09-01' }],
])('%s fails', (_, more) => {
  expect(with_(more)).toEqual({ status: 'fail', about: [WORK] });
});

test('a test of another account proves nothing of this one', () => {
  expect(with_({ about: ['111122223333'] }).status).toBe('not-run');
});

test('two people, with event and alarm, 180 days ago at most, attest it', () => {
  expect(with_({ on: '2025-09-02' }).status).toBe('attested');
});
