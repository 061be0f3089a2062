import { check, fails, unread, type Said } from '../check.ts';

const WANTED = ['RootCredentialsManagement', 'RootSessions'];

/** SEC10-BP05 R02, R30: members have no root credentials that could be lost or used. */
export const root03 = check({
  id: 'ROOT-03',
  title: {
    en: 'Members have no root credentials',
    ja: 'メンバーアカウントにルートの認証情報がない',
  },
  severity: 'high',
  proves: ['R02', 'R30'],
  scope: 'once',
  needs: [],
  reads: [
    'iam:ListOrganizationsFeatures',
    'iam:GetAccountSummary',
    'organizations:DescribeOrganization',
  ],
  fix: {
    en: 'Enable central root credentials management and root sessions, then delete the members’ root credentials.',
    ja: 'ルート認証情報の一元管理とルートセッションを有効にし、メンバーのルート認証情報を削除します。',
  },
  related: { prowler: ['iam_root_credentials_management_enabled'], cis: ['2.1.1'] },
  judge: (_, { kit, account }, elsewhere) => {
    const [features] = elsewhere.all('iam:ListOrganizationsFeatures');
    const organization = elsewhere.of('organizations:DescribeOrganization', { account });
    if (features === undefined) return [unread(account, 'iam:ListOrganizationsFeatures')];
    if (organization === undefined) {
      return [unread(account, 'organizations:DescribeOrganization', { account })];
    }
    const management = organization === 'none' ? '' : organization.management;
    const all = [...kit.users, ...kit.roles].map((one) => one.account);
    const members = [...new Set(all)].filter((one) => one !== management);
    return [
      ...WANTED.filter((one) => !features.value.includes(one)).map((one) =>
        fails(features.place.account, `${one} is off.`, `${one} が無効です。`),
      ),
      ...members.flatMap((member): Said => {
        const summary = elsewhere.of('iam:GetAccountSummary', { account: member });
        if (summary === undefined) {
          return [unread(member, 'iam:GetAccountSummary', { account: member })];
        }
        return ['AccountPasswordPresent', 'AccountAccessKeysPresent']
          .filter((name) => summary[name] !== 0)
          .slice(0, 1)
          .map(() =>
            fails(
              member,
              'Its root user has a password or a key.',
              'ルートユーザーにパスワードまたはキーがあります。',
            ),
          );
      }),
    ];
  },
});
