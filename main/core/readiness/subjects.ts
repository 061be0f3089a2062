import type { PolicyDocument } from '../iam/policy.ts';
import { fails, type Found } from './check.ts';
import type { FactValues, RoleFacts, UserFacts } from './facts.ts';
import { breakGlassRoles, breakGlassUsers, type Given } from './given.ts';

type Details = FactValues['iam:GetAccountAuthorizationDetails'];

/** Judges each break-glass user. With none there, nothing is proved: that is a failure, no pass. */
export function eachUser(
  { users }: Details,
  given: Given,
  judge: (user: UserFacts) => readonly Found[],
): readonly Found[] {
  const ours = breakGlassUsers(users, given);
  if (ours.length > 0) return ours.flatMap(judge);
  return [
    fails(
      given.account,
      'There is no break-glass user to check.',
      '確認する緊急アクセス用ユーザーがいません。',
    ),
  ];
}

/** Judges each break-glass role of the account, in the same way. */
export function eachRole(
  { roles }: Details,
  given: Given,
  judge: (role: RoleFacts) => readonly Found[],
): readonly Found[] {
  const ours = breakGlassRoles(roles, given);
  if (ours.length > 0) return ours.flatMap(judge);
  return [
    fails(
      given.account,
      'There is no break-glass role to check.',
      '確認する緊急アクセス用ロールがありません。',
    ),
  ];
}

/** Judges the trust policy of each role; one that cannot be read passes nothing. */
export function eachTrust(
  details: Details,
  given: Given,
  judge: (role: string, trust: PolicyDocument) => readonly Found[],
): readonly Found[] {
  return eachRole(details, given, ({ name, trust }) =>
    trust === undefined
      ? [fails(name, 'Its trust policy cannot be read.', '信頼ポリシーを読めません。')]
      : judge(name, trust),
  );
}
