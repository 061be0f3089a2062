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

const spoilt = (facts: FactValues, spoil: (text: string) => string): FactValues =>
  JSON.parse(spoil(JSON.stringify(facts))) as FactValues;

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

  const checks = CHECKS.filter(({ id }) => decided.test(id)) as readonly Check[];
  /** `spoil`: what somebody changed by hand afterwards. */
  const judged = (spoil: (text: string) => string = (text) => text) =>
    runChecks(
      checks,
      [
        read(SECURITY, spoilt(factsOf('security-account', SECURITY), spoil)),
        read(WORK, spoilt(factsOf('role-accounts', WORK), spoil)),
      ],
      kit,
      NOW,
    );

  it.each([
    ['TRUST-01', '"AWS":"arn:aws:iam::111122223333:root"', '"AWS":"*"'],
    [
      'TRUST-02',
      '"Bool":{"aws:MultiFactorAuthPresent"',
      '"BoolIfExists":{"aws:MultiFactorAuthPresent"',
    ],
    ['TRUST-03', '"aws:MultiFactorAuthAge":"3600"', '"aws:MultiFactorAuthAge":"86400"'],
    ['TRUST-04', '"AWS":"arn:aws:iam::111122223333:root"', '"AWS":"AIDAEXAMPLEEXAMPLE123"'],
    ['POL-01', '"sts:AssumeRole","sts:SetSourceIdentity"', '"s3:*","sts:SetSourceIdentity"'],
    ['POL-01', 'role/BREAK-GLASS-READONLY"', 'role/*"'],
    ['POL-02', '"Condition":{"Bool":{"aws:MultiFactorAuthPresent":"true"}}', '"Condition":{}'],
    ['ROLE-02', '"BREAK-GLASS-ROLE":3600', '"BREAK-GLASS-ROLE":43200'],
    ['ID-03', '"BreakGlass":"true"', '"Team":"x"'],
    ['ID-05', '"hardExpiry":false', '"hardExpiry":true'],
  ])('changed by hand, %s tells it: %s', (id, was, is) => {
    const results = judged((text) => text.replaceAll(was, is));
    expect(results.filter((one) => one.id === id).map(({ status }) => status)).not.toEqual(
      judged()
        .filter((one) => one.id === id)
        .map(({ status }) => status),
    );
  });

  it('pass every check that they decide', () => {
    expect(checks.length).toBeGreaterThanOrEqual(13);
    const results = judged();
    expect(results.length).toBeGreaterThan(0);
    expect(
      results
        .filter(({ status }) => status !== 'pass')
        .map(({ id, account, found, missing }) => ({ id, account, found, missing })),
    ).toEqual([]);
  });
});
