import { expect, test } from 'vitest';
import { kit06 } from '../../../../main/core/readiness/checks/kit-06.ts';
import { judged } from '../conforming.ts';
import { statement } from '../conforming-own.ts';

test('nobody’s word is no pass', () => {
  expect(judged(kit06, { 'own:attestations': [] }).status).toBe('not-run');
});

test('a word of the quarter before last fails', () => {
  const old = [statement('KIT-06', { on: '2025-10-01' })];
  expect(judged(kit06, { 'own:attestations': old }).status).toBe('fail');
});

test('one person’s word of yesterday is enough', () => {
  const by = [{ id: 'sato', name: 'Sato Yui' }];
  expect(judged(kit06, { 'own:attestations': [statement('KIT-06', { by })] }).status).toBe(
    'attested',
  );
});
