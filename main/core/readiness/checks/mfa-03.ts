import { check, fails } from '../check.ts';
import { eachAnswer } from '../subjects.ts';
import { deviceKind } from '../mfa-serial.ts';

/** SEC10-BP05 R23: a key and the CLI take a typed code only, which a passkey does not give. */
export const mfa03 = check({
  id: 'MFA-03',
  title: {
    en: 'A device with codes where a way in needs one',
    ja: 'コードが必要な方法のためのデバイスがある',
  },
  severity: 'high',
  proves: ['R19', 'R23'],
  scope: 'security',
  needs: ['iam:GetAccountAuthorizationDetails', 'iam:ListMFADevices'],
  fix: {
    en: 'Add a device that shows codes (TOTP).',
    ja: 'コードを表示するデバイス（TOTP）を登録します。',
  },
  related: { prowler: ['iam_user_hardware_mfa_enabled'] },
  judge: (facts, given) => {
    if (!given.kit.lanes.includes('sealed-key')) return [];
    return eachAnswer(facts, 'iam:ListMFADevices', given, ({ name }, devices) => {
      const codes = devices.some(({ serial }) => deviceKind(serial) !== 'passkey');
      return codes
        ? []
        : [
            fails(
              name,
              'Has no device with codes, and the kit allows a sealed key.',
              'コードを出すデバイスがありませんが、キットは封印したキーの使用を認めています。',
            ),
          ];
    });
  },
});
