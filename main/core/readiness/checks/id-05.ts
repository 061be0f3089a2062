import { check, fails, type Found } from '../check.ts';
import type { PasswordPolicy } from '../facts.ts';
import { breakGlassUsers, DAY } from '../given.ts';

const LENGTH = 14;
const REUSE = 24;
const SOON = 14 * DAY;

/** SEC10-BP05 R22: strong passwords that do not lock responders out. */
export const id05 = check({
  id: 'ID-05',
  title: {
    en: 'The password policy is strong and locks nobody out',
    ja: 'パスワードポリシーが強く、締め出しが起きない',
  },
  severity: 'high',
  proves: ['R22'],
  scope: 'security',
  needs: [
    'iam:GetAccountAuthorizationDetails',
    'iam:GetAccountPasswordPolicy',
    'iam:GetCredentialReport',
  ],
  fix: {
    en: 'Set 14 characters or more, all kinds, 24 remembered, no hard expiry.',
    ja: '14 文字以上・全文字種・24 世代記憶とし、ハード期限切れを無効にします。',
  },
  related: {
    prowler: [
      'iam_password_policy_minimum_length_14',
      'iam_password_policy_reuse_24',
      'iam_password_policy_uppercase',
      'iam_password_policy_lowercase',
      'iam_password_policy_number',
      'iam_password_policy_symbol',
    ],
    cis: ['2.7', '2.8'],
    securityHub: ['IAM.7', 'IAM.10'],
  },
  judge: (facts, given) => {
    const ours = breakGlassUsers(facts['iam:GetAccountAuthorizationDetails'].users, given);
    const names = new Set(ours.map(({ name }) => name));
    const policy = facts['iam:GetAccountPasswordPolicy'];
    return [
      ...(policy === 'none'
        ? [
            fails(
              given.account,
              'The account has no password policy.',
              'パスワードポリシーがありません。',
            ),
          ]
        : weaknesses(policy, given.account)),
      ...facts['iam:GetCredentialReport']
        .filter(
          ({ user, passwordNextRotation: next }) =>
            names.has(user) && next !== undefined && next - given.now < SOON,
        )
        .map(({ user }) =>
          fails(
            user,
            'The password expires within 14 days.',
            'パスワードの期限まで 14 日を切っています。',
          ),
        ),
    ];
  },
});

function weaknesses(policy: PasswordPolicy, account: string): readonly Found[] {
  const all = policy.symbols && policy.numbers && policy.upperCase && policy.lowerCase;
  return [
    ...(policy.minimumLength < LENGTH
      ? [
          fails(
            account,
            `Passwords may have ${String(policy.minimumLength)} characters.`,
            `パスワードが ${String(policy.minimumLength)} 文字で済みます。`,
          ),
        ]
      : []),
    ...(policy.reusePrevention < REUSE
      ? [
          fails(
            account,
            `Only ${String(policy.reusePrevention)} former passwords are remembered.`,
            `過去のパスワードを ${String(policy.reusePrevention)} 世代しか記憶しません。`,
          ),
        ]
      : []),
    ...(all
      ? []
      : [
          fails(
            account,
            'Not all four kinds of characters are asked for.',
            '4 種類の文字すべてを求めていません。',
          ),
        ]),
    ...(policy.hardExpiry
      ? [
          fails(
            account,
            'An expired password locks its user out.',
            '期限切れのパスワードで締め出されます。',
          ),
        ]
      : []),
  ];
}
