import { expect, test } from 'vitest';
import { trust01 } from '../../../../main/core/readiness/checks/trust-01.ts';
import { SECURITY, having, judged, role, trusting } from '../conforming.ts';

const ArnLike = (arn: string) => ({ Condition: { ArnLike: { 'aws:PrincipalArn': arn } } });

test.each([
  ['everyone', { Principal: '*' as const }],
  ['a service', { Principal: { Service: 'ec2.amazonaws.com' } }],
  ['a federation', { Principal: { Federated: `arn:aws:iam::${SECURITY}:saml-provider/Okta` } }],
  ['another account', { Principal: { AWS: 'arn:aws:iam::999900001111:root' } }],
  ['the whole account', { Condition: {} }],
  ['the whole account by a pattern', ArnLike(`arn:aws:iam::${SECURITY}:user/*`)],
])('trust in %s fails', (_, more) => {
  expect(judged(trust01, trusting(more)).status).toBe('fail');
});

test('a policy that cannot be read is no pass', () => {
  expect(judged(trust01, having({ roles: [role({ trust: undefined })] })).status).toBe('fail');
});

test('a policy that lets nobody of the kit in fails', () => {
  const denied = trusting({ Effect: 'Deny' });
  expect(judged(trust01, denied).status).toBe('fail');
  expect(judged(trust01, trusting({ Action: 'sts:TagSession' })).status).toBe('fail');
  const others = ArnLike(`arn:aws:iam::${SECURITY}:user/ops-*-break-glass`);
  expect(judged(trust01, trusting(others)).status).toBe('fail');
});

test('the account narrowed to its break-glass users passes, and so does each user by ARN', () => {
  expect(judged(trust01).status).toBe('pass');
  const AWS = `arn:aws:iam::${SECURITY}:user/sato-break-glass`;
  expect(judged(trust01, trusting({ Principal: { AWS }, Condition: {} })).status).toBe('pass');
});
