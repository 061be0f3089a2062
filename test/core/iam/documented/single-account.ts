import type { Asker } from '../../../../main/core/iam/principal.ts';
import {
  ACCOUNT,
  all,
  allow,
  deny,
  federated,
  given,
  iamPage,
  nothing,
  policy,
  session,
  user,
  type Case,
  type Expected,
} from './case.ts';

interface Limits {
  readonly boundary?: boolean;
  readonly session?: boolean;
}

/**
 * The table "Resource-based policies and implicit denies in other policy types (same account)": the
 * identity's policies say nothing, the bucket's names somebody, boundary and session leave it out.
 */
function silent(
  says: string,
  [asker, names]: readonly [Asker, string],
  limits: Limits,
  expected: Expected,
): Case {
  const bucket = policy({
    Effect: 'Allow',
    Action: 's3:*',
    Resource: '*',
    Principal: { AWS: names },
  });
  return given(says, expected, {
    asker,
    with: {
      ...(limits.boundary === true ? { boundary: nothing } : {}),
      ...(limits.session === true ? { session: [nothing] } : {}),
      resource: { account: ACCOUNT, policy: bucket },
    },
  });
}

const byRole = [session, session.principalArn] as const;
const bySession = [session, session.arn] as const;
const byUser = [user, user.arn] as const;
const byFederated = [federated, federated.arn] as const;
const byFederatedUser = [federated, user.arn] as const;

export const granted = iamPage('reference_policies_evaluation-logic_policy-eval-basics', [
  silent('role ARN, nothing limits', byRole, {}, 'allow'),
  silent('role ARN, within the boundary', byRole, { boundary: true }, 'silence of boundary'),
  silent('role ARN, within the session policy', byRole, { session: true }, 'silence of session'),
  silent('session ARN, beyond the boundary', bySession, { boundary: true }, 'allow'),
  silent('session ARN, beyond the session policy', bySession, { session: true }, 'allow'),
  silent('user ARN, nothing limits', byUser, {}, 'allow'),
  silent('user ARN, beyond the boundary', byUser, { boundary: true }, 'allow'),
  silent(
    'federated session ARN, beyond both',
    byFederated,
    { boundary: true, session: true },
    'allow',
  ),
  silent(
    'the federated user’s own ARN, within the boundary',
    byFederatedUser,
    { boundary: true },
    'silence of boundary',
  ),
  silent(
    'the federated user’s own ARN, within the session policy',
    byFederatedUser,
    { session: true },
    'silence of session',
  ),
]);

const boundary = policy(allow(['s3:*', 'cloudwatch:*', 'ec2:*']));

export const boundaries = iamPage('access_policies_boundaries', [
  given('a boundary grants nothing', 'silence of identity', { with: { boundary: all } }),
  given('both must allow: both do', 'allow', {
    identity: [policy(allow('s3:*'))],
    with: { boundary },
  }),
  given('both must allow: the boundary does not', 'silence of boundary', {
    identity: [policy(allow('iam:CreateUser'))],
    action: 'iam:CreateUser',
    with: { boundary },
  }),
  given('a deny in the boundary', 'deny by boundary', {
    identity: [all],
    with: { boundary: policy(allow('*'), deny('s3:*')) },
  }),
  given('a deny of one’s own within the boundary', 'deny by identity', {
    identity: [policy(allow('*'), deny('s3:*'))],
    with: { boundary },
  }),
  given('a deny of the resource beats all', 'deny by resource', {
    identity: [all],
    with: {
      boundary: all,
      resource: {
        account: ACCOUNT,
        policy: policy({ ...deny('s3:*'), Principal: '*' }),
      },
    },
  }),
  given('boundary and SCP: both must allow', 'silence of scp', {
    identity: [all],
    with: { boundary: all, scps: [[all], [policy(allow('ec2:*'))]] },
  }),
]);

const listed = policy(allow('s3:GetObject'));

export const sessions = iamPage('access_policies', [
  given('a session policy grants nothing', 'silence of identity', {
    asker: session,
    with: { session: [all] },
  }),
  given('what role and session policy both allow', 'allow', {
    asker: session,
    identity: [all],
    with: { session: [listed] },
  }),
  given('what the session policy leaves out', 'silence of session', {
    asker: session,
    identity: [all],
    action: 's3:PutObject',
    with: { session: [listed] },
  }),
  given('of several session policies one suffices', 'allow', {
    asker: session,
    identity: [all],
    with: { session: [nothing, listed] },
  }),
  given('a deny in a session policy', 'deny by session', {
    asker: session,
    identity: [all],
    with: { session: [all, policy(deny('s3:*'))] },
  }),
  given('groups add up', 'allow', { identity: [policy(allow('ec2:*')), policy(allow('s3:*'))] }),
  given('boundary and session policy: all three must allow', 'silence of boundary', {
    asker: session,
    identity: [all],
    with: { session: [all], boundary: policy(allow('ec2:*')) },
  }),
]);
