import { expect, test } from 'vitest';
import type { PolicyStatement } from '../../../../main/core/iam/policy.ts';
import { net02 } from '../../../../main/core/readiness/checks/net-02.ts';
import { over } from '../conforming-organization.ts';
import { documentOf, having, judged, role, trusted, trusting } from '../conforming.ts';

// Shapes: IAM User Guide, "AWS: Denies access to AWS based on the source IP".
const allow: PolicyStatement = { Effect: 'Allow', Action: '*', Resource: '*' };
const deny: PolicyStatement = {
  Effect: 'Deny',
  Action: '*',
  Resource: '*',
  Condition: {
    NotIpAddress: { 'aws:SourceIp': ['192.0.2.0/24'] },
    BoolIfExists: { 'aws:ViaAWSService': 'false' },
  },
};
const spared = {
  ...deny,
  Condition: {
    ...deny.Condition,
    ArnNotLike: {
      'aws:PrincipalArn': [
        'arn:aws:iam::*:role/BREAK-GLASS-*',
        'arn:aws:iam::*:user/*-break-glass',
      ],
    },
  },
};

test.each([
  ['the organization refuses other networks', over({ scp: documentOf(allow, deny) })],
  [
    'the trust asks for an address',
    trusting({
      Condition: { ...trusted.Condition, IpAddress: { 'AWS:SourceIp': '192.0.2.0/24' } },
    }),
  ],
  [
    'the role’s own policy refuses them',
    having({ roles: [role({ policies: [{ name: 'p', document: documentOf(allow, deny) }] })] }),
  ],
])('fails where %s', (_, facts) => {
  expect(judged(net02, facts).about).toContain('BREAK-GLASS-READONLY');
});

test('a statement that spares the role passes; what cannot be read is no pass', () => {
  expect(judged(net02, over({ scp: documentOf(allow, spared) })).status).toBe('pass');
  expect(judged(net02).status).toBe('pass');
  expect(judged(net02, trusting({ Effect: 'Deny' })).status).toBe('pass');
  expect(judged(net02, having({ roles: [role({ trust: undefined })] })).status).toBe('not-run');
});
