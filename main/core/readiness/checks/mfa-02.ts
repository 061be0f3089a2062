import { check, fails, warns } from '../check.ts';
import { eachAnswer } from '../subjects.ts';

/** SEC10-BP05 R19, R23: a lost device must not be a lost way in. */
export const mfa02 = check({
  id: 'MFA-02',
  title: { en: 'Each user has two MFA devices', ja: '各ユーザーに MFA デバイスが 2 つある' },
  severity: 'high',
  proves: ['R19', 'R23'],
  scope: 'security',
  needs: ['iam:GetAccountAuthorizationDetails', 'iam:ListMFADevices'],
  fix: {
    en: 'Add a second device and keep it elsewhere.',
    ja: '2 つ目のデバイスを登録し、別の場所に保管します。',
  },
  related: {},
  judge: (facts, given) =>
    eachAnswer(facts, 'iam:ListMFADevices', given, ({ name }, { length }) => {
      if (length >= 2) return [];
      return length === 1
        ? [warns(name, 'Has only one MFA device.', 'MFA デバイスが 1 つしかありません。')]
        : [fails(name, 'Has no MFA device.', 'MFA デバイスがありません。')];
    }),
});
