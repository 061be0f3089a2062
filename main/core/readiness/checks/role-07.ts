import { check, fails, unread } from '../check.ts';
import { letsIn } from '../trusted.ts';

const POLICY = /^arn:[^:]+:iam::aws:policy\/AWSSupportAccess$/;

/** SEC10-BP05 R10: somebody can open a case with AWS while everything else is down. */
export const role07 = check({
  id: 'ROLE-07',
  title: { en: 'A role can open support cases', ja: 'サポートケースを開けるロールがある' },
  severity: 'low',
  proves: ['R10'],
  scope: 'once',
  needs: [],
  reads: ['iam:GetAccountAuthorizationDetails'],
  fix: {
    en: 'Attach AWSSupportAccess to a break-glass role, or create BREAK-GLASS-SUPPORT.',
    ja: '緊急アクセス用ロールに AWSSupportAccess をアタッチするか、BREAK-GLASS-SUPPORT を作ります。',
  },
  related: { prowler: ['iam_support_role_created'], cis: ['2.16'], securityHub: ['IAM.18'] },
  judge: (_, { kit, account }, elsewhere) => {
    const read = elsewhere.all('iam:GetAccountAuthorizationDetails');
    if (read.length === 0) return [unread(account, 'iam:GetAccountAuthorizationDetails')];
    const found = read
      .flatMap(({ value }) => value.roles)
      .filter(({ policies }) => policies.some(({ arn = '' }) => POLICY.test(arn)))
      .some(({ trust }) =>
        kit.users.some(
          ({ arn }) =>
            trust?.Statement.some((one) => one.Effect === 'Allow' && letsIn(one, arn)) === true,
        ),
      );
    return found
      ? []
      : [
          fails(
            account,
            'No role with AWSSupportAccess lets a break-glass user in.',
            '緊急アクセス用ユーザーが引き受けられる AWSSupportAccess 付きのロールがありません。',
          ),
        ];
  },
});
