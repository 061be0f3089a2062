import type { Kit } from '../../../main/core/kit/model.ts';
import { parsePolicy } from '../../../main/core/iam/parse.ts';
import type { PolicyDocument, PolicyStatement } from '../../../main/core/iam/policy.ts';
import type { Check, Status } from '../../../main/core/readiness/check.ts';
import {
  isRegional,
  type FactName,
  type Facts,
  type FactValues,
  type NamedPolicy,
  type RoleFacts,
  type UserFacts,
} from '../../../main/core/readiness/facts.ts';
import { DAY } from '../../../main/core/readiness/given.ts';
import { NO_ACCOUNT, type AccountFacts } from '../../../main/core/readiness/places.ts';
import type { BaselineFacts } from '../../../main/core/readiness/own/baseline.ts';
import { principalsOf } from '../../../main/core/readiness/principals.ts';
import { runChecks } from '../../../main/core/readiness/run-checks.ts';
import { eventRegions } from '../../../main/core/aws/sign-in-regions.ts';
import { consoleKit } from '../../fakes/console-kit.ts';
import { loggingFacts, LOGS } from './conforming-logging.ts';
import { organizationFacts } from './conforming-organization.ts';
import { DOCUMENT, responderRights, systemsFacts } from './conforming-systems.ts';
import { conformingOwn } from './conforming-own.ts';

export const NOW = Date.UTC(2026, 2, 1);
export const SECURITY = '111122223333';
export const WORK = '444455556666';
export const ACCOUNTS = [SECURITY, WORK, LOGS, NO_ACCOUNT];

export const kit: Kit = consoleKit({
  documents: [DOCUMENT],
  roles: consoleKit().roles.slice(0, 1),
  users: ['sato', 'jones'].map((person) => ({
    name: `${person}-break-glass`,
    person,
    account: SECURITY,
    arn: `arn:aws:iam::${SECURITY}:user/${person}-break-glass`,
    mfa: [],
  })),
});

/** What the app's own policy for break-glass users allows. */
const mayAssume: PolicyStatement = {
  Effect: 'Allow',
  Action: ['sts:AssumeRole', 'sts:TagSession', 'sts:SetSourceIdentity'],
  Resource: kit.roles.map(({ arn }) => arn),
  Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } },
};

export const trusted: PolicyStatement = {
  Effect: 'Allow',
  Principal: { AWS: `arn:aws:iam::${SECURITY}:root` },
  Action: ['sts:AssumeRole', 'sts:TagSession'],
  Condition: {
    Bool: { 'aws:MultiFactorAuthPresent': 'true' },
    NumericLessThan: { 'aws:MultiFactorAuthAge': '3600' },
    ArnLike: { 'aws:PrincipalArn': `arn:aws:iam::${SECURITY}:user/*-break-glass` },
    StringEquals: { 'sts:RoleSessionName': '${aws:username}' },
  },
};

export const documentOf = (...Statement: readonly PolicyStatement[]): PolicyDocument => ({
  Version: '2012-10-17',
  Statement,
});

export const user = (person: string, more: Partial<UserFacts> = {}): UserFacts => ({
  name: `${person}-break-glass`,
  arn: `arn:aws:iam::${SECURITY}:user/${person}-break-glass`,
  created: NOW - 300 * DAY,
  tags: { BreakGlass: 'true', Owner: person },
  groups: ['BREAK-GLASS'],
  policies: [{ name: 'assume', document: documentOf(mayAssume) }],
  ...more,
});

const support: NamedPolicy = {
  name: 'AWSSupportAccess',
  arn: 'arn:aws:iam::aws:policy/AWSSupportAccess',
  document: documentOf({ Effect: 'Allow', Action: 'support:*', Resource: '*' }),
};

export const role = (more: Partial<RoleFacts> = {}): RoleFacts => ({
  name: 'BREAK-GLASS-READONLY',
  arn: `arn:aws:iam::${WORK}:role/BREAK-GLASS-READONLY`,
  tags: { BreakGlass: 'true' },
  trust: documentOf(trusted),
  policies: [responderRights, support],
  ...more,
});

/** What Systems Manager works as. */
export const automation = (more: Partial<RoleFacts> = {}): RoleFacts => ({
  name: 'BREAK-GLASS-AUTOMATION',
  arn: `arn:aws:iam::${WORK}:role/BREAK-GLASS-AUTOMATION`,
  tags: { BreakGlass: 'true' },
  trust: documentOf({
    Effect: 'Allow',
    Principal: { Service: 'ssm.amazonaws.com' },
    Action: 'sts:AssumeRole',
  }),
  policies: [
    {
      name: 'automation',
      document: documentOf({ Effect: 'Allow', Action: ['ec2:*', 'ssm:*'], Resource: '*' }),
    },
  ],
  ...more,
});

const both = <T>(one: T): Record<string, T> => ({
  'sato-break-glass': one,
  'jones-break-glass': one,
});

const details = {
  users: [user('sato'), user('jones')],
  roles: [role(), automation()],
};

/** A baseline of these principals, signed by a publisher; of the same ones in either account. */
export function sealed(
  of: FactValues['iam:GetAccountAuthorizationDetails'],
  more: Partial<BaselineFacts> = {},
): BaselineFacts {
  const principals = principalsOf(of, { kit, now: NOW, account: SECURITY });
  return {
    accounts: { [SECURITY]: principals, [WORK]: principals },
    standing: 'trusted',
    signers: ['Sato Yui'],
    ...more,
  };
}

/** Accounts as the practice wants them. The users stand in one, the roles in the other. */
export const conforming: FactValues = {
  ...conformingOwn,
  ...loggingFacts(NOW),
  ...systemsFacts(NOW),
  ...organizationFacts,
  'iam:GetAccountAuthorizationDetails': details,
  'own:baseline': sealed(details),
  'iam:GetCredentialReport': [
    { user: '<root_account>', passwordEnabled: false, activeKeys: 0 },
    ...['sato', 'jones'].map((person) => ({
      user: `${person}-break-glass`,
      passwordEnabled: true,
      passwordLastUsed: NOW - 30 * DAY,
      passwordLastChanged: NOW - 200 * DAY,
      activeKeys: 0,
    })),
  ],
  'iam:GetAccountPasswordPolicy': {
    minimumLength: 14,
    reusePrevention: 24,
    symbols: true,
    numbers: true,
    upperCase: true,
    lowerCase: true,
    hardExpiry: false,
  },
  'iam:GetLoginProfile': both({ resetRequired: false }),
  'iam:ListMFADevices': both([
    { serial: 'GAHT12345678', enabled: NOW - 200 * DAY },
    { serial: `arn:aws:iam::${SECURITY}:u2f/user/sato/key`, enabled: NOW - 200 * DAY },
  ]),
  'iam:ListVirtualMFADevices': [],
  'iam:ListAccessKeys': both([]),
  'iam:GetAccessKeyLastUsed': {},
  'iam:ListServiceSpecificCredentials': both(0),
  'iam:ListSSHPublicKeys': both(0),
  'iam:ListSigningCertificates': both(0),
  'iam:GetServiceLastAccessedDetails': both(['sts']),
  'access-analyzer:ValidatePolicy': { 'BREAK-GLASS-READONLY-1': [] },
  'iam:GetRole': { 'BREAK-GLASS-READONLY': 3_600 },
  'iam:GetAccountSummary': {
    AccountAccessKeysPresent: 0,
    AccountPasswordPresent: 0,
    AccountMFAEnabled: 1,
  },
  'organizations:DescribeOrganization': { management: '999900001111' },
};

/** Where the things of a service are; those of the others are in both accounts. */
const ONLY_IN: Readonly<Record<string, string>> = { s3: LOGS, secretsmanager: WORK };

const isThere = (call: string, account: string): boolean => {
  const only = ONLY_IN[call.slice(0, call.indexOf(':'))];
  return only === undefined ? account !== LOGS : account === only;
};

/** What was read of an account: the same in each Region, but what is in `without`. */
export function accountOf(
  account: string,
  values: Partial<FactValues>,
  without: readonly string[] = [],
): AccountFacts {
  const facts = Object.entries(values)
    .filter(([call]) => !without.includes(call) && isThere(call, account))
    .map(([call, value]) => [call, { is: 'read', value, sha256: call, at: NOW }] as const);
  const some = (regional: boolean): Facts =>
    Object.fromEntries(facts.filter(([call]) => isRegional(call as FactName) === regional));
  const regions = eventRegions(
    'aws',
    kit.regions.map(({ name }) => name),
  );
  return {
    account,
    principal: 'auditor',
    facts: some(false),
    regions: Object.fromEntries(regions.map((region) => [region, some(true)])),
  };
}

/** What a check comes to when these facts, and this kit, are other than they should be. */
export function judged(
  one: Check | { readonly id: string },
  facts: Partial<FactValues> = {},
  more: Partial<Kit> = {},
): { readonly status: Status | undefined; readonly about: readonly string[] } {
  const checked = one as Check;
  const values = { ...conforming, ...facts };
  const accounts = ACCOUNTS.map((account) => accountOf(account, values));
  const results = runChecks([checked], accounts, { ...kit, ...more }, NOW);
  const result = results.at(-1);
  return { status: result?.status, about: result?.found.map(({ about }) => about) ?? [] };
}

/** Facts with these users, roles or both. */
export const having = (
  details: Partial<FactValues['iam:GetAccountAuthorizationDetails']>,
): Partial<FactValues> => ({
  'iam:GetAccountAuthorizationDetails': {
    ...conforming['iam:GetAccountAuthorizationDetails'],
    ...details,
  },
});

/** A role that trusts by this statement, which differs from what it should be. */
export const trusting = (more: Partial<PolicyStatement>): Partial<FactValues> =>
  having({ roles: [role({ trust: documentOf({ ...trusted, ...more }) })] });

/** A policy of IAM's own grammar, as text, for what a user may be allowed. */
export const allowing = (Action: string | readonly string[], Resource: string): PolicyDocument => {
  const text = JSON.stringify(documentOf({ Effect: 'Allow', Action, Resource }));
  const read = parsePolicy(text);
  if (!read.ok) throw new Error(read.error);
  return read.value;
};
