import { check, fails } from '../check.ts';

/** SEC10-BP05 R02, R30: root has no key that could be used. */
export const root01 = check({
  id: 'ROOT-01',
  title: { en: 'Root has no access key', ja: 'ルートにアクセスキーがない' },
  severity: 'critical',
  proves: ['R02', 'R30'],
  scope: 'all',
  needs: ['iam:GetAccountSummary'],
  fix: {
    en: 'Sign in as root through PB-13 and delete the key.',
    ja: 'PB-13 の手順でルートとして入り、キーを削除します。',
  },
  related: { prowler: ['iam_no_root_access_key'], cis: ['2.3'], securityHub: ['IAM.4'] },
  judge: (facts, given) =>
    facts['iam:GetAccountSummary']['AccountAccessKeysPresent'] === 0
      ? []
      : [
          fails(
            given.account,
            'The root user has an access key.',
            'ルートユーザーにアクセスキーがあります。',
          ),
        ],
});
