import { expect, test } from 'vitest';
import { ssm07 } from '../../../../main/core/readiness/checks/ssm-07.ts';
import { SECRET } from '../conforming-systems.ts';
import { judged, NOW } from '../conforming.ts';

// Shapes: Secrets Manager API Reference, DescribeSecret.
const day = 86_400_000;
const rotated = (at: number | undefined) => ({
  'secretsmanager:DescribeSecret': {
    [SECRET]: { replicas: [], ...(at === undefined ? {} : { rotated: at }) },
  },
});
const attests = (on: string) => ({
  'own:attestations': [
    {
      check: 'SSM-07',
      about: ['database'],
      by: [{ id: 'sato', name: 'Sato Yui' }],
      on,
      statement: 'Changed at the provider.',
    },
  ],
});

test('one that is old, or was never rotated, fails', () => {
  expect(judged(ssm07, rotated(NOW - 91 * day)).about).toEqual(['database']);
  expect(judged(ssm07, rotated(undefined)).status).toBe('fail');
});

test('somebody’s word stands for one that AWS does not rotate, for 90 days', () => {
  const old = rotated(NOW - 91 * day);
  expect(judged(ssm07, { ...old, ...attests('2026-02-01') }).status).toBe('attested');
  expect(judged(ssm07, { ...old, ...attests('2025-11-01') }).status).toBe('fail');
});

test('one of this quarter passes', () => {
  expect(judged(ssm07, rotated(NOW - 90 * day)).status).toBe('pass');
});
