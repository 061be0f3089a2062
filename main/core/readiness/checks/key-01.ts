import { check, fails, unread, type Said } from '../check.ts';
import { breakGlassUsers, DAY } from '../given.ts';
import { eachAnswer } from '../subjects.ts';

const OLDEST = 90;
/** What else of long life a user can hold. */
const OTHERS = [
  'iam:ListServiceSpecificCredentials',
  'iam:ListSSHPublicKeys',
  'iam:ListSigningCertificates',
] as const;

/** SEC10-BP05 R05, R24: no key but the kit's signed exceptions. */
export const key01 = check({
  id: 'KEY-01',
  title: {
    en: 'No access keys but the signed exceptions',
    ja: '署名済みの例外以外にアクセスキーがない',
  },
  severity: 'critical',
  proves: ['R05', 'R24'],
  scope: 'security',
  needs: ['iam:GetAccountAuthorizationDetails', 'iam:ListAccessKeys'],
  reads: OTHERS,
  fix: { en: 'Delete the key.', ja: 'キーを削除します。' },
  related: {
    prowler: [
      'iam_user_no_setup_initial_access_key',
      'iam_user_two_active_access_key',
      'iam_rotate_access_key_90_days',
      'iam_user_accesskey_unused',
    ],
    cis: ['2.10', '2.11', '2.12', '2.13'],
  },
  judge: (facts, given, elsewhere) => {
    const excepted = new Map(
      given.kit.users.flatMap(({ arn, vault }) => (vault ? [[arn, vault.until] as const] : [])),
    );
    const keysSaid = eachAnswer(facts, 'iam:ListAccessKeys', given, ({ name, arn }, keys) => {
      const until = excepted.get(arn);
      const holds = until !== undefined && given.now < Date.parse(until) + DAY;
      if (keys.length === 0) return [];
      if (!holds) {
        return [
          fails(
            name,
            'Has an access key without an exception.',
            '例外がないのにアクセスキーがあります。',
          ),
        ];
      }
      const active = keys.filter((key) => key.active);
      return [
        ...(active.length > 1
          ? [fails(name, 'Has two active keys.', '有効なキーが 2 つあります。')]
          : []),
        ...(active.some(({ created }) => given.now - created > OLDEST * DAY)
          ? [fails(name, 'Has a key older than 90 days.', '90 日を超えたキーがあります。')]
          : []),
      ];
    });
    const ours = breakGlassUsers(facts['iam:GetAccountAuthorizationDetails'].users, given);
    const others = OTHERS.flatMap((call) => {
      const counts = elsewhere.of(call, { account: given.account }) ?? {};
      return ours.flatMap(({ name }) => othersSaid(name, counts[name], call));
    });
    return [...keysSaid, ...others];
  },
});

function othersSaid(user: string, count: number | undefined, call: (typeof OTHERS)[number]): Said {
  if (count === undefined) return [unread(user, call)];
  return count === 0
    ? []
    : [
        fails(
          user,
          'Has a credential besides password and MFA: for a service, SSH or signing.',
          'パスワードと MFA 以外の認証情報（サービス用・SSH・署名用）があります。',
        ),
      ];
}
