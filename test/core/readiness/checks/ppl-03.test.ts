import { expect, test } from 'vitest';
import { ppl03 } from '../../../../main/core/readiness/checks/ppl-03.ts';
import { judged, kit } from '../conforming.ts';
import { statement } from '../conforming-own.ts';

test('who cannot be reached fails by name, whatever was attested', () => {
  const people = kit.people.map((one) => (one.id === 'jones' ? { ...one, contact: ' ' } : one));
  expect(judged(ppl03, {}, { people })).toEqual({ status: 'fail', about: ['Alex Jones'] });
});

test('a kit without outside contacts fails', () => {
  expect(judged(ppl03, {}, { contacts: [] }).status).toBe('fail');
});

test('calls of 101 days ago fail, of 100 are attested', () => {
  const called = (on: string) =>
    judged(ppl03, { 'own:attestations': [statement('PPL-03', { on })] }).status;
  expect(called('2025-11-20')).toBe('fail');
  expect(called('2025-11-21')).toBe('attested');
});

test('nobody who says so is no pass', () => {
  expect(judged(ppl03, { 'own:attestations': [] }).status).toBe('not-run');
});
