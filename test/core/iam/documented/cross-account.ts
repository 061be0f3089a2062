import type { Asker } from '../../../../main/core/iam/principal.ts';
import {
  ACCOUNT,
  all,
  allow,
  deny,
  given,
  iamPage,
  nothing,
  OTHER,
  policy,
  session,
  user,
  type Case,
  type Expected,
} from './case.ts';
import type { PolicyDocument, PolicyStatement } from '../../../../main/core/iam/policy.ts';
import type { Policies } from '../../../../main/core/iam/evaluate.ts';

function bucket(...statements: readonly PolicyStatement[]): NonNullable<Policies['resource']> {
  return { account: OTHER, policy: policy(...statements) };
}

const lets = (AWS: string): PolicyStatement => ({
  Effect: 'Allow',
  Action: 's3:GetObject',
  Resource: '*',
  Principal: { AWS },
});

function across(
  says: string,
  expected: Expected,
  identity: readonly PolicyDocument[],
  more: Omit<Policies, 'identity'>,
  asker: Asker = user,
): Case {
  return given(says, expected, { asker, identity, with: more });
}

const account = `arn:aws:iam::${ACCOUNT}:root`;

export const crossAccount = iamPage('reference_policies_evaluation-logic-cross-account', [
  across('both sides allow', 'allow', [policy(allow('s3:GetObject'))], {
    resource: bucket(lets(user.arn)),
  }),
  across('only the caller’s side', 'silence of resource', [all], { resource: bucket() }),
  across('only the resource’s side', 'silence of identity', [], {
    resource: bucket(lets(user.arn)),
  }),
  across('the account is named', 'allow', [all], { resource: bucket(lets(account)) }),
  across('the account is named, its user has no policy', 'silence of identity', [], {
    resource: bucket(lets(account)),
  }),
  across('everyone is named, the user has no policy', 'silence of identity', [], {
    resource: bucket(lets('*')),
  }),
  across('another account is named', 'silence of resource', [all], {
    resource: bucket(lets(`arn:aws:iam::${OTHER}:root`)),
  }),
  across('the resource denies', 'deny by resource', [all], {
    resource: bucket(lets('*'), { ...deny('s3:*'), Principal: '*' }),
  }),
  across('the caller’s own policies deny', 'deny by identity', [policy(allow('*'), deny('s3:*'))], {
    resource: bucket(lets('*')),
  }),
  across(
    'the session is named, its session policy leaves it out',
    'silence of session',
    [all],
    { session: [nothing], resource: bucket(lets(session.arn)) },
    session,
  ),
  across('the user is named, the boundary leaves it out', 'silence of boundary', [all], {
    boundary: nothing,
    resource: bucket(lets(user.arn)),
  }),
]);

const ROLE = `arn:aws:iam::${OTHER}:role/UpdateApp`;
const OWN_ROLE = `arn:aws:iam::${ACCOUNT}:role/Own`;

function assumes(
  says: string,
  expected: Expected,
  asked: {
    identity?: readonly PolicyDocument[];
    trust: readonly PolicyStatement[];
    own?: boolean;
    context?: Case['context'];
  },
): Case {
  return given(says, expected, {
    action: 'sts:AssumeRole',
    resource: asked.own === true ? OWN_ROLE : ROLE,
    ...(asked.identity ? { identity: asked.identity } : {}),
    ...(asked.context ? { context: asked.context } : {}),
    with: {
      resource: {
        account: asked.own === true ? ACCOUNT : OTHER,
        policy: { Version: '2012-10-17', Statement: asked.trust },
        mustAllow: true,
      },
    },
  });
}

const trust = (AWS: string, more: Partial<PolicyStatement> = {}): PolicyStatement => ({
  Effect: 'Allow',
  Action: 'sts:AssumeRole',
  Principal: { AWS },
  ...more,
});
const mayAssume = [policy(allow('sts:AssumeRole', ROLE))];
const withId = { Condition: { StringEquals: { 'sts:ExternalId': '12345' } } };
const withMfa = { Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } };

export const trusts = iamPage('reference_policies_evaluation-logic_policy-eval-denyallow', [
  assumes('trust and own policy, two accounts', 'allow', {
    identity: mayAssume,
    trust: [trust(account)],
  }),
  assumes('trust alone, two accounts', 'silence of identity', { trust: [trust(user.arn)] }),
  assumes('own policy alone, two accounts', 'silence of resource', {
    identity: mayAssume,
    trust: [],
  }),
  assumes('own policy for another role', 'silence of identity', {
    identity: [policy(allow('sts:AssumeRole', `${ROLE}2`))],
    trust: [trust(account)],
  }),
  assumes('one account: a trust that names the user suffices', 'allow', {
    own: true,
    trust: [trust(user.arn)],
  }),
  assumes('one account: a trust that names the account does not', 'silence of identity', {
    own: true,
    trust: [trust(account)],
  }),
  assumes('one account: an own policy alone does not', 'silence of resource', {
    own: true,
    identity: [all],
    trust: [],
  }),
]);

export const externalIds = iamPage('id_roles_create_for-user_externalid', [
  assumes('the external ID fits', 'allow', {
    identity: mayAssume,
    trust: [trust(account, withId)],
    context: { 'sts:ExternalId': '12345' },
  }),
  assumes('another external ID', 'silence of resource', {
    identity: mayAssume,
    trust: [trust(account, withId)],
    context: { 'sts:ExternalId': '54321' },
  }),
  assumes('no external ID', 'silence of resource', {
    identity: mayAssume,
    trust: [trust(account, withId)],
  }),
]);

export const mfaTrusts = iamPage('id_credentials_mfa_configure-api-access', [
  assumes('MFA asked by the trust, given', 'allow', {
    identity: mayAssume,
    trust: [trust(account, withMfa)],
    context: { 'aws:MultiFactorAuthPresent': 'true' },
  }),
  assumes('MFA asked by the trust, a long-term key', 'silence of resource', {
    identity: mayAssume,
    trust: [trust(account, withMfa)],
  }),
  assumes('MFA asked by the trust, a session without', 'silence of resource', {
    identity: mayAssume,
    trust: [trust(account, withMfa)],
    context: { 'aws:MultiFactorAuthPresent': 'false' },
  }),
]);
