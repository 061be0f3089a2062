import { describe, expect, it } from 'vitest';
import type { Resource } from '../../../main/core/artefacts/resource.ts';
import { stacksOf } from '../../../main/core/artefacts/stacks.ts';
import { PASSWORD_POLICY } from '../../../main/core/artefacts/password-policy.ts';
import type { Check } from '../../../main/core/readiness/check.ts';
import { CHECKS } from '../../../main/core/readiness/checks/all.ts';
import type { FactValues, NamedPolicy } from '../../../main/core/readiness/facts.ts';
import { runChecks } from '../../../main/core/readiness/run-checks.ts';
import { conforming, NOW, SECURITY, user } from '../readiness/conforming.ts';
import { kit, siteFor, WORK } from './site-of.ts';

const needs = [
  {
    id: 'r',
    role: 'responder',
    why: { en: 'x', ja: 'x' },
    actions: ['ec2:StopInstances', 'ssm:StartSession', 'ssm:TerminateSession'],
  },
];
const resources = stacksOf(siteFor(), { needs, checks: CHECKS, auditors: [] }).map(
  ({ name, resources: made }) => [name, made] as const,
);

const of = <K extends Resource['is']>(
  stack: string,
  is: K,
): readonly Extract<Resource, { is: K }>[] =>
  (resources.find(([name]) => name === stack)?.[1] ?? []).filter(
    (one): one is Extract<Resource, { is: K }> => one.is === is,
  );

const policiesOf = (stack: string, names: readonly string[]): readonly NamedPolicy[] =>
  of(stack, 'managed-policy')
    .filter(({ name }) => names.includes(name))
    .map(({ name, document }) => ({ name, document }));

const rolesOf = (stack: string, account: string) =>
  of(stack, 'role')
    .filter(({ name }) => name !== 'BREAK-GLASS-AUTOMATION')
    .map(({ name, trust, policies, tags, maxSessionSeconds }) => ({
      name,
      arn: `arn:aws:iam::${account}:role/${name}`,
      tags,
      trust,
      policies: policiesOf(stack, policies),
      seconds: maxSessionSeconds,
    }));

/** What AWS would answer once the stack is rolled out; what no template makes is as it should be. */
function factsOf(stack: string, account: string): FactValues {
  const group = of(stack, 'group')[0];
  const roles = rolesOf(stack, account);
  return {
    ...conforming,
    'iam:GetAccountAuthorizationDetails': {
      users: of(stack, 'user').map(({ name, tags }) => ({
        ...user(name.replace('-break-glass', '')),
        tags,
        policies: policiesOf(stack, group?.policies ?? []),
      })),
      roles,
    },
    'iam:GetRole': Object.fromEntries(roles.map(({ name, seconds }) => [name, seconds])),
    'iam:GetAccountPasswordPolicy': {
      minimumLength: PASSWORD_POLICY.MinimumPasswordLength,
      reusePrevention: PASSWORD_POLICY.PasswordReusePrevention,
      symbols: PASSWORD_POLICY.RequireSymbols,
      numbers: PASSWORD_POLICY.RequireNumbers,
      upperCase: PASSWORD_POLICY.RequireUppercaseCharacters,
      lowerCase: PASSWORD_POLICY.RequireLowercaseCharacters,
      hardExpiry: PASSWORD_POLICY.HardExpiry,
    },
  };
}

const read = (account: string, values: FactValues) => ({
  account,
  principal: 'auditor',
  facts: Object.fromEntries(
    Object.entries(values).map(([call, value]) => [
      call,
      { is: 'read', value, sha256: '0'.repeat(64), at: NOW },
    ]),
  ),
});

describe('the artefacts, judged by the app’s own checks', () => {
  /** What speaks of policies, users and roles: what the artefacts decide. */
  const decided = /^(?:ID-0[1-5]|POL-0[12]|ROLE-02|TRUST-0\d)$/;

  it('pass every check that they decide', () => {
    const checks = CHECKS.filter(({ id }) => decided.test(id)) as readonly Check[];
    expect(checks.length).toBeGreaterThanOrEqual(13);
    const results = runChecks(
      checks,
      [
        read(SECURITY, factsOf('security-account', SECURITY)),
        read(WORK, factsOf('role-accounts', WORK)),
      ],
      kit,
      NOW,
    );
    expect(results.length).toBeGreaterThan(0);
    expect(
      results
        .filter(({ status }) => status !== 'pass')
        .map(({ id, account, found, missing }) => ({ id, account, found, missing })),
    ).toEqual([]);
  });
});
