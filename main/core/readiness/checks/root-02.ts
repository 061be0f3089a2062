import { check, fails } from '../check.ts';

/** SEC10-BP05 R31: root is behind MFA. How many devices, and of what kind, no call tells. */
export const root02 = check({
  id: 'ROOT-02',
  title: { en: 'Root has MFA', ja: 'ルートに MFA がある' },
  severity: 'critical',
  proves: ['R31'],
  scope: 'each',
  needs: ['iam:GetAccountSummary'],
  fix: {
    en: 'Register two security keys for root; keep them apart.',
    ja: 'ルートにセキュリティキーを 2 つ登録し、別々に保管します。',
  },
  related: {
    prowler: ['iam_root_mfa_enabled', 'iam_root_hardware_mfa_enabled'],
    cis: ['2.4', '2.5'],
    securityHub: ['IAM.9', 'IAM.6'],
  },
  judge: (facts, given) => {
    const summary = facts['iam:GetAccountSummary'];
    // Root without password and keys cannot sign in: centralized root access took them (ROOT-03).
    const removed =
      summary['AccountPasswordPresent'] === 0 && summary['AccountAccessKeysPresent'] === 0;
    return removed || summary['AccountMFAEnabled'] === 1
      ? []
      : [fails(given.account, 'The root user has no MFA.', 'ルートユーザーに MFA がありません。')];
  },
});
