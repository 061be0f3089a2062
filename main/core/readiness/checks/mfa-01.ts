import { check, fails } from '../check.ts';
import { eachAnswer } from '../subjects.ts';

/** SEC10-BP05 R23: MFA for every one of them. */
export const mfa01 = check({
  id: 'MFA-01',
  title: { en: 'Every break-glass user has MFA', ja: '全ユーザーに MFA がある' },
  severity: 'critical',
  proves: ['R23'],
  scope: 'security',
  needs: ['iam:GetAccountAuthorizationDetails', 'iam:ListMFADevices'],
  fix: {
    en: 'Enrol a device in the ceremony of PB-17.',
    ja: 'PB-17 の手順でデバイスを登録します。',
  },
  related: {
    prowler: ['iam_user_mfa_enabled_console_access'],
    cis: ['2.9'],
    securityHub: ['IAM.5', 'IAM.19'],
  },
  judge: (facts, given) =>
    eachAnswer(facts, 'iam:ListMFADevices', given, ({ name }, devices) =>
      devices.length > 0 ? [] : [fails(name, 'Has no MFA device.', 'MFA デバイスがありません。')],
    ),
});
