import { expect, test } from 'vitest';
import { id04 } from '../../../../main/core/readiness/checks/id-04.ts';
import { conforming, judged } from '../conforming.ts';

test('a password that must be changed, or none, fails', () => {
  const profiles = conforming['iam:GetLoginProfile'];
  const changed = { ...profiles, 'sato-break-glass': { resetRequired: true } };
  expect(judged(id04, { 'iam:GetLoginProfile': changed }).about).toEqual(['sato-break-glass']);
  const none = { ...profiles, 'jones-break-glass': 'none' as const };
  expect(judged(id04, { 'iam:GetLoginProfile': none }).about).toEqual(['jones-break-glass']);
});

test('one that can be used as it is passes', () => {
  expect(judged(id04).status).toBe('pass');
});
