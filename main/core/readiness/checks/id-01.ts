import { check, fails, warns } from '../check.ts';
import { breakGlassUsers } from '../given.ts';

/** SEC10-BP05 R11, R20: IAM users for incidents, in an account of their own. */
export const id01 = check({
  id: 'ID-01',
  title: {
    en: 'Break-glass users exist in an account of their own',
    ja: '緊急アクセス用のユーザーが専用のアカウントにいる',
  },
  severity: 'critical',
  proves: ['R11', 'R20'],
  scope: 'security',
  needs: ['iam:GetAccountAuthorizationDetails', 'organizations:DescribeOrganization'],
  fix: {
    en: 'Create the users in a member account that does nothing else.',
    ja: '専用のメンバーアカウントにユーザーを作成します。',
  },
  related: {},
  judge: (facts, given) => {
    const { users } = facts['iam:GetAccountAuthorizationDetails'];
    const organization = facts['organizations:DescribeOrganization'];
    const count = breakGlassUsers(users, given).length;
    const place =
      organization !== 'none' && organization.management === given.account
        ? [
            fails(
              given.account,
              'This is the management account: no SCP limits its users.',
              '管理アカウントのため、SCP ではユーザーを制限できません。',
            ),
          ]
        : [];
    if (count >= 2) return place;
    const few =
      count === 1
        ? warns(
            given.account,
            'There is only one break-glass user.',
            '緊急アクセス用のユーザーが 1 人しかいません。',
          )
        : fails(
            given.account,
            'There is no break-glass user.',
            '緊急アクセス用のユーザーがいません。',
          );
    return [...place, few];
  },
});
