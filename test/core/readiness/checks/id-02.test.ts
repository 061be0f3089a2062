import { expect, test } from 'vitest';
import { id02 } from '../../../../main/core/readiness/checks/id-02.ts';
import { documentOf, having, judged, role, trusted } from '../conforming.ts';

const federated = (AWS: readonly string[], more: object = {}) =>
  having({
    roles: [role({ trust: documentOf({ ...trusted, Principal: { AWS, ...more } }) })],
  });

test('a user without a password fails', () => {
  const profiles = {
    'sato-break-glass': { resetRequired: false },
    'jones-break-glass': 'none',
  } as const;
  expect(judged(id02, { 'iam:GetLoginProfile': profiles })).toEqual({
    status: 'fail',
    about: ['jones-break-glass'],
  });
  expect(judged(id02, { 'iam:GetLoginProfile': {} }).status).toBe('not-run');
});

test('a role that only a federation can assume fails; one with users beside it passes', () => {
  const Federated = 'arn:aws:iam::111122223333:saml-provider/Okta';
  expect(judged(id02, federated([], { Federated })).about).toEqual(['BREAK-GLASS-READONLY']);
  const sso = 'arn:aws:iam::111122223333:role/aws-reserved/AWSReservedSSO_Admin_0';
  expect(judged(id02, federated([sso])).status).toBe('fail');
  const own = 'arn:aws:iam::111122223333:user/sato-break-glass';
  expect(judged(id02, federated([sso, own], { Federated })).status).toBe('pass');
});
