import { check, fails } from '../check.ts';
import { eachAnswer } from '../subjects.ts';

/** SEC10-BP05 R19: signing in must not need IAM to take a new password first. */
export const id04 = check({
  id: 'ID-04',
  title: {
    en: 'Signing in needs no change in IAM',
    ja: 'サインイン時に IAM の変更が要らない',
  },
  severity: 'critical',
  proves: ['R19'],
  scope: 'security',
  needs: ['iam:GetAccountAuthorizationDetails', 'iam:GetLoginProfile'],
  fix: {
    en: 'Set a new password that need not be changed, and put it in the vault.',
    ja: '変更不要の新しいパスワードを設定し、保管庫に入れます。',
  },
  related: {},
  judge: (facts, given) =>
    eachAnswer(facts, 'iam:GetLoginProfile', given, ({ name }, profile) => {
      if (profile === 'none') {
        return [fails(name, 'Has no console password.', 'コンソールのパスワードがありません。')];
      }
      return profile.resetRequired
        ? [
            fails(
              name,
              'The first sign-in asks for a new password.',
              '初回サインインでパスワードの変更を求められます。',
            ),
          ]
        : [];
    }),
});
