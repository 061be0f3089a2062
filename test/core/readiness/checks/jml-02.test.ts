import { expect, test } from 'vitest';
import { jml02 } from '../../../../main/core/readiness/checks/jml-02.ts';
import { allowing, having, judged, user } from '../conforming.ts';

// Shapes: IAM API Reference, GetAccountAuthorizationDetails (UserDetail: GroupList, policies).
const sato = (more: Parameters<typeof user>[1]) =>
  judged(jml02, having({ users: [user('sato', more), user('jones')] }));

test('who is still in the enrolment group fails, however it is spelt', () => {
  for (const group of ['BG-ENROL', 'bg-enrol']) {
    expect(sato({ groups: ['BREAK-GLASS', group] })).toEqual({
      status: 'fail',
      about: ['sato-break-glass'],
    });
  }
});

test.each(['iam:EnableMFADevice', 'iam:ChangePassword', 'iam:Create*', '*'])(
  'a policy that still allows %s fails',
  (action) => {
    expect(sato({ policies: [{ name: 'enrol', document: allowing(action, '*') }] }).about).toEqual([
      'sato-break-glass',
    ]);
  },
);

test('a policy that cannot be read is no pass', () => {
  expect(sato({ policies: [{ name: 'own', document: undefined }] }).status).toBe('not-run');
});

test('a group of a like name passes, and so do users who may assume roles only', () => {
  expect(sato({ groups: ['BREAK-GLASS', 'BG-ENROL-REVIEWERS'] }).status).toBe('pass');
  expect(judged(jml02).status).toBe('pass');
});
