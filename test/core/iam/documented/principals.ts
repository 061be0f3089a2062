import type { Asker } from '../../../../main/core/iam/principal.ts';
import type { PolicyStatement } from '../../../../main/core/iam/policy.ts';
import {
  ACCOUNT,
  all,
  federated,
  given,
  iamPage,
  OTHER,
  policy,
  session,
  user,
  type Case,
  type Expected,
} from './case.ts';

const S3 = { Action: 's3:*', Resource: '*' } as const;

/** What a bucket's policy alone grants, in the account of whoever asks. */
function grants(
  says: string,
  asker: Asker,
  Principal: PolicyStatement['Principal'],
  expected: Expected,
): Case {
  const policyOf = policy({ Effect: 'Allow', ...S3, ...(Principal ? { Principal } : {}) });
  return given(says, expected, {
    asker,
    with: { resource: { account: ACCOUNT, policy: policyOf } },
  });
}

const none = 'silence of identity';

export const principals = iamPage('reference_policies_elements_principal', [
  grants('a user by ARN', user, { AWS: user.arn }, 'allow'),
  grants('user names count case', user, { AWS: user.arn.toUpperCase() }, none),
  grants('no wildcard in a part of a name', user, { AWS: `arn:aws:iam::${ACCOUNT}:user/*` }, none),
  grants(
    'an account leaves it to its administrator',
    user,
    { AWS: `arn:aws:iam::${ACCOUNT}:root` },
    none,
  ),
  grants('an account by its number: the same', user, { AWS: ACCOUNT }, none),
  grants('everyone: no other permission is needed', user, '*', 'allow'),
  grants('everyone, the longer way', user, { AWS: '*' }, 'allow'),
  grants('several are alternatives', user, { AWS: [OTHER, user.arn] }, 'allow'),
  grants('a role by ARN', session, { AWS: session.principalArn }, 'allow'),
  grants('a session by ARN', session, { AWS: session.arn }, 'allow'),
  grants('another session of the role', session, { AWS: `${session.arn}2` }, none),
  grants(
    'no wildcard for all sessions',
    session,
    { AWS: session.arn.replace('examplesession', '*') },
    none,
  ),
  grants('a federated session by ARN', federated, { AWS: federated.arn }, 'allow'),
  grants('a service is none of these', user, { Service: 'ssm.amazonaws.com' }, none),
  grants('without Principal nobody is meant', user, undefined, none),
]);

const Bob = `arn:aws:iam::${OTHER}:user/Bob`;
const bob: Asker = { account: OTHER, arn: Bob, principalArn: Bob };
const role = `arn:aws:iam::${OTHER}:role/cross-account-read-only-role`;
const audit: Asker = {
  account: OTHER,
  arn: `arn:aws:sts::${OTHER}:assumed-role/cross-account-read-only-role/cross-account-audit-app`,
  principalArn: role,
};
const root = `arn:aws:iam::${OTHER}:root`;

/** A bucket of another account that lets everyone in, but for all whom NotPrincipal does not name. */
function but(
  says: string,
  asker: Asker,
  NotPrincipal: readonly string[],
  expected: Expected,
): Case {
  const bucket = policy(
    { Effect: 'Allow', ...S3, Principal: '*' },
    { Effect: 'Deny', ...S3, NotPrincipal: { AWS: NotPrincipal } },
  );
  return given(says, expected, {
    asker,
    identity: [all],
    with: { resource: { account: ACCOUNT, policy: bucket } },
  });
}

export const notPrincipals = iamPage('reference_policies_elements_notprincipal', [
  but('all but the user and their account', bob, [Bob, root], 'allow'),
  but(
    'another user of that account',
    { ...bob, arn: `${Bob}2`, principalArn: `${Bob}2` },
    [Bob, root],
    'deny by resource',
  ),
  but('without the account the user may be denied', bob, [Bob], 'deny by resource'),
  but('all but the session, its role and their account', audit, [audit.arn, role, root], 'allow'),
  but('without the role the session may be denied', audit, [audit.arn, root], 'deny by resource'),
  but(
    'another session',
    { ...audit, arn: `${audit.arn}2` },
    [audit.arn, role, root],
    'deny by resource',
  ),
  but(
    'whoever has a boundary is always denied',
    { ...bob, hasBoundary: true },
    [Bob, root],
    'deny by resource',
  ),
]);
