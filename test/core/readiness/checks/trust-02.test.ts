import { expect, test } from 'vitest';
import { trust02 } from '../../../../main/core/readiness/checks/trust-02.ts';
import { documentOf, having, judged, role, trusted, trusting } from '../conforming.ts';

const present = (operator: string, value: string) =>
  trusting({ Condition: { [operator]: { 'aws:multifactorauthpresent': value } } });

test('no MFA, or MFA only where it is known, fails', () => {
  expect(judged(trust02, trusting({ Condition: {} })).status).toBe('fail');
  expect(judged(trust02, present('BoolIfExists', 'true')).status).toBe('fail');
  expect(judged(trust02, present('Bool', 'false')).status).toBe('fail');
});

test('one statement of two without it fails', () => {
  const trust = documentOf(trusted, { ...trusted, Condition: {} });
  expect(judged(trust02, having({ roles: [role({ trust })] })).status).toBe('fail');
});

test('asked for by each, in whatever case, it passes', () => {
  expect(judged(trust02, present('Bool', 'true')).status).toBe('pass');
});
