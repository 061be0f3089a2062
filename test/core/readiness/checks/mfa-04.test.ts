import { expect, test } from 'vitest';
import { mfa04 } from '../../../../main/core/readiness/checks/mfa-04.ts';
import { DAY } from '../../../../main/core/readiness/given.ts';
import { NOW, SECURITY, judged } from '../conforming.ts';

const device = (name: string, more: object = {}) => ({
  'iam:ListVirtualMFADevices': [{ serial: `arn:aws:iam::${SECURITY}:mfa/${name}`, ...more }],
});

test('one of a break-glass user’s name that nobody has fails', () => {
  expect(judged(mfa04, device('sato-break-glass')).status).toBe('fail');
  expect(judged(mfa04, device('somebody')).status).toBe('pass');
});

test('one older than its user fails; one enabled after it passes', () => {
  const own = (days: number) => ({ user: 'sato-break-glass', enabled: NOW - days * DAY });
  expect(judged(mfa04, device('x', own(301))).status).toBe('fail');
  expect(judged(mfa04, device('x', own(299))).status).toBe('pass');
});
