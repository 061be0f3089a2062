import { expect, test } from 'vitest';
import type { PolicyStatement } from '../../../../main/core/iam/policy.ts';
import { pol03 } from '../../../../main/core/readiness/checks/pol-03.ts';
import type { NamedPolicy } from '../../../../main/core/readiness/facts.ts';
import { documentOf, having, judged, kit, role } from '../conforming.ts';

// Shapes: IAM API Reference, GetAccountAuthorizationDetails; Access Analyzer API Reference, ValidatePolicy.
const NAME = 'BREAK-GLASS-READONLY-1';
const allow = (Action: string): PolicyStatement => ({ Effect: 'Allow', Action, Resource: '*' });
const own = (...statements: readonly PolicyStatement[]): NamedPolicy => ({
  name: NAME,
  document: documentOf(...statements),
});
const with_ = (...policies: readonly NamedPolicy[]) => having({ roles: [role({ policies })] });

test.each<[string, NamedPolicy]>([
  ['everything', own(allow('*'))],
  ['all of IAM', own(allow('iam:*'))],
  ['all but some', own({ Effect: 'Allow', NotAction: 'iam:*', Resource: '*' })],
  ['to stop the trail', own(allow('cloudtrail:Stop*'))],
  ['to make users', own(allow('iam:CreateUser'))],
  [
    'what AWS lets administrators do',
    {
      name: 'AdministratorAccess',
      arn: 'arn:aws:iam::aws:policy/AdministratorAccess',
      document: documentOf(allow('x:y')),
    },
  ],
])('a role that is allowed %s fails', (_, policy) => {
  expect(judged(pol03, with_(policy)).about).toContain('BREAK-GLASS-READONLY');
});

test('what Access Analyzer warns of fails, what it suggests does not, and unasked is no pass', () => {
  const finds = (kind: string) => ({
    'access-analyzer:ValidatePolicy': { [NAME]: [{ kind, code: 'PASS_ROLE_WITH_STAR' }] },
  });
  expect(judged(pol03, finds('SECURITY_WARNING')).status).toBe('fail');
  expect(judged(pol03, finds('SUGGESTION')).status).toBe('pass');
  expect(judged(pol03, { 'access-analyzer:ValidatePolicy': {} }).status).toBe('not-run');
});

test('a policy that cannot be read is no pass', () => {
  expect(judged(pol03, with_({ name: NAME, document: undefined })).status).toBe('not-run');
});

test('what is denied everywhere is not allowed, and the role for users may make them', () => {
  const denied = own(allow('cloudtrail:*'), {
    Effect: 'Deny',
    Action: ['cloudtrail:StopLogging', 'cloudtrail:DeleteTrail'],
    Resource: '*',
  });
  expect(judged(pol03, with_(denied)).status).toBe('pass');
  const roles = kit.roles.map((one) => ({ ...one, id: 'user-admin' }));
  expect(judged(pol03, with_(own(allow('iam:CreateUser'))), { roles }).status).toBe('pass');
});
