import { expect, test } from 'vitest';
import { pol02 } from '../../../../main/core/readiness/checks/pol-02.ts';
import { allowing, having, judged, user } from '../conforming.ts';

test('AssumeRole without MFA is a warning; other actions need none', () => {
  const users = (action: string) => {
    const document = allowing(action, 'arn:aws:iam::444455556666:role/BREAK-GLASS-READONLY');
    return having({
      users: [user('sato', { policies: [{ name: 'p', document }] }), user('jones')],
    });
  };
  expect(judged(pol02, users('sts:AssumeRole')).status).toBe('warn');
  expect(judged(pol02, users('STS:assume*')).status).toBe('warn');
  expect(judged(pol02, users('sts:GetCallerIdentity')).status).toBe('pass');
  expect(judged(pol02).status).toBe('pass');
});

test('with a policy that cannot be read there is no pass', () => {
  const unreadable = user('sato', { policies: [{ name: 'p', document: undefined }] });
  expect(judged(pol02, having({ users: [unreadable, user('jones')] })).status).toBe('not-run');
});
