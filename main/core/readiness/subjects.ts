import type { PolicyDocument } from '../iam/policy.ts';
import { fails, unread, type Found, type Said } from './check.ts';
import type { FactValues, OfUser, RoleFacts, UserFacts } from './facts.ts';
import { breakGlassRoles, breakGlassUsers, type Given } from './given.ts';
import { assumeStatements } from './statements.ts';

type Details = FactValues['iam:GetAccountAuthorizationDetails'];

/**
 * Judges each break-glass user. One that the kit lists and the account has not fails, and with none
 * there nothing is proved: that is a failure, no pass.
 */
export function eachUser({ users }: Details, given: Given, judge: (user: UserFacts) => Said): Said {
  const ours = breakGlassUsers(users, given);
  const there = new Set(ours.map(({ arn }) => arn));
  const gone = given.kit.users
    .filter(({ account, arn }) => account === given.account && !there.has(arn))
    .map(({ name }) => notThere(name));
  if (ours.length + gone.length > 0) return [...gone, ...ours.flatMap(judge)];
  return [
    fails(
      given.account,
      'There is no break-glass user to check.',
      '確認する緊急アクセス用ユーザーがいません。',
    ),
  ];
}

/** Calls that are asked of each user by name. */
type OfEachUser = 'iam:GetLoginProfile' | 'iam:ListMFADevices' | 'iam:ListAccessKeys';

/** Judges what AWS says of each break-glass user; one that was not asked about is unread. */
export function eachAnswer<C extends OfEachUser>(
  facts: Pick<FactValues, 'iam:GetAccountAuthorizationDetails'> & {
    readonly [K in C]: OfUser<FactValues[K][string]>;
  },
  call: C,
  given: Given,
  judge: (user: UserFacts, answer: FactValues[C][string]) => Said,
): Said {
  const asked: { readonly [K in C]: OfUser<FactValues[K][string]> } = facts;
  const answers: OfUser<FactValues[C][string]> = asked[call];
  return eachUser(facts['iam:GetAccountAuthorizationDetails'], given, (user) => {
    const answer = answers[user.name];
    return answer === undefined ? [unread(user.name, call)] : judge(user, answer);
  });
}

/** Judges each break-glass role of the account, in the same way. */
export function eachRole({ roles }: Details, given: Given, judge: (role: RoleFacts) => Said): Said {
  const ours = breakGlassRoles(roles, given);
  const there = new Set(ours.map(({ arn }) => arn));
  const gone = given.kit.roles
    .filter(({ account, arn }) => account === given.account && !there.has(arn))
    .map(({ arn }) => notThere(arn.slice(arn.lastIndexOf('/') + 1)));
  if (ours.length + gone.length > 0) return [...gone, ...ours.flatMap(judge)];
  return [
    fails(
      given.account,
      'There is no break-glass role to check.',
      '確認する緊急アクセス用ロールがありません。',
    ),
  ];
}

/** Judges the trust policy of each role; one that cannot be read, or lets nobody in, passes nothing. */
export function eachTrust(
  details: Details,
  given: Given,
  judge: (role: string, trust: PolicyDocument) => Said,
): Said {
  return eachRole(details, given, ({ name, trust }) => {
    if (trust === undefined) {
      return [fails(name, 'Its trust policy cannot be read.', '信頼ポリシーを読めません。')];
    }
    return assumeStatements(trust).length === 0
      ? [fails(name, 'Nobody can assume it.', '誰も引き受けられません。')]
      : judge(name, trust);
  });
}

function notThere(name: string): Found {
  return fails(
    name,
    'Is in the kit and not in the account.',
    'キットにありますが、アカウントにありません。',
  );
}
