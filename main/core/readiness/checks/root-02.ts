import { attested } from '../attested.ts';
import { check, fails, unread } from '../check.ts';

/** Days that somebody’s word on the devices holds. */
const DAYS = 180;
/** What AWS calls the virtual device of a root user (IAM User Guide, "MFA"). */
const VIRTUAL = /:mfa\/root-account-mfa-device$/;

/** SEC10-BP05 R02, R31: root is behind two devices that no page can phish. No call tells how many. */
export const root02 = check({
  id: 'ROOT-02',
  title: {
    en: 'Root has two devices that cannot be phished',
    ja: 'ルートにフィッシングされないデバイスが 2 つある',
  },
  severity: 'critical',
  proves: ['R02', 'R31'],
  scope: 'all',
  needs: ['iam:GetAccountSummary'],
  fallbacks: ['iam:ListVirtualMFADevices', 'own:attestations'],
  fix: {
    en: 'Register two security keys for root; keep them apart.',
    ja: 'ルートにセキュリティキーを 2 つ登録し、別々に保管します。',
  },
  related: {
    prowler: ['iam_root_mfa_enabled', 'iam_root_hardware_mfa_enabled'],
    cis: ['2.4', '2.5'],
    securityHub: ['IAM.9', 'IAM.6'],
  },
  judge: (facts, given, elsewhere) => {
    const { account } = given;
    const summary = facts['iam:GetAccountSummary'];
    // Root without password and keys cannot sign in: centralized root access took them (ROOT-03).
    const removed =
      summary['AccountPasswordPresent'] === 0 && summary['AccountAccessKeysPresent'] === 0;
    if (removed) return [];
    if (summary['AccountMFAEnabled'] !== 1) {
      return [fails(account, 'The root user has no MFA.', 'ルートユーザーに MFA がありません。')];
    }
    const virtual = elsewhere.of('iam:ListVirtualMFADevices', { account });
    if (virtual === undefined) return [unread(account, 'iam:ListVirtualMFADevices')];
    if (virtual.some(({ serial }) => VIRTUAL.test(serial))) {
      return [
        fails(
          account,
          'The root user has a virtual device, whose codes can be phished.',
          'ルートユーザーのデバイスが仮想 MFA で、コードをだまし取られるおそれがあります。',
        ),
      ];
    }
    const stated = elsewhere.of('own:attestations', { account });
    return stated === undefined
      ? [unread(account, 'own:attestations', 'not-attested')]
      : attested({ 'own:attestations': stated }, given, { check: 'ROOT-02', days: DAYS }, account);
  },
});
