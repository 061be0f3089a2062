import { check, fails, warns } from '../check.ts';
import { DAY } from '../given.ts';
import { eachUser } from '../subjects.ts';

const CHANGED = 365;
const USED = 100;
const LATEST = 190;

/** SEC10-BP05 R22, R53: a password that was tried, and not years ago. */
export const id06 = check({
  id: 'ID-06',
  title: {
    en: 'The password is fresh and was used in a drill',
    ja: 'パスワードが新しく、訓練で使われている',
  },
  severity: 'medium',
  proves: ['R22', 'R53'],
  scope: 'security',
  needs: ['iam:GetAccountAuthorizationDetails', 'iam:GetCredentialReport'],
  fix: { en: 'Run PB-16.', ja: 'PB-16 を実施します。' },
  related: { prowler: ['iam_user_console_access_unused'], securityHub: ['IAM.22'] },
  judge: (facts, given) => {
    const rows = new Map(facts['iam:GetCredentialReport'].map((row) => [row.user, row]));
    const days = (at: number): number => Math.floor((given.now - at) / DAY);
    return eachUser(facts['iam:GetAccountAuthorizationDetails'], given, ({ name }) => {
      const row = rows.get(name);
      if (row === undefined) {
        return [fails(name, 'Is not in the credential report.', '認証情報レポートにありません。')];
      }
      const { passwordLastChanged: changed, passwordLastUsed: used } = row;
      const old =
        changed !== undefined && days(changed) > CHANGED
          ? [
              fails(
                name,
                'The password is over a year old.',
                'パスワードが 1 年以上変わっていません。',
              ),
            ]
          : [];
      if (used === undefined || days(used) > LATEST) {
        return [
          ...old,
          fails(
            name,
            'The password was not used in 190 days.',
            'パスワードが 190 日間使われていません。',
          ),
        ];
      }
      return days(used) > USED
        ? [
            ...old,
            warns(
              name,
              'The password was last used over 100 days ago.',
              'パスワードの最後の使用から 100 日を超えています。',
            ),
          ]
        : old;
    });
  },
});
