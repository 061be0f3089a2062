import { check, fails, unread, warns } from '../check.ts';
import { eachRole } from '../subjects.ts';

const HOUR = 3_600;

/** SEC10-BP05 R07, R28: revoking may be impossible while IAM is impaired, so sessions are short. */
export const role02 = check({
  id: 'ROLE-02',
  title: { en: 'Sessions last an hour at most', ja: 'セッションは最長 1 時間' },
  severity: 'medium',
  proves: ['R07', 'R28'],
  scope: 'each',
  needs: ['iam:GetAccountAuthorizationDetails', 'iam:GetRole'],
  fix: {
    en: 'Set the role’s longest session to 3,600 seconds.',
    ja: 'ロールの最大セッション時間を 3,600 秒にします。',
  },
  related: {},
  judge: (facts, given) =>
    eachRole(facts['iam:GetAccountAuthorizationDetails'], given, ({ name }) => {
      const seconds = facts['iam:GetRole'][name];
      if (seconds === undefined) return [unread(name, 'iam:GetRole')];
      if (seconds <= HOUR) return [];
      const hours = String(Math.round((seconds / HOUR) * 10) / 10);
      const say = seconds <= 4 * HOUR ? warns : fails;
      return [
        say(
          name,
          `Sessions last up to ${hours} hours.`,
          `セッションが最長 ${hours} 時間続きます。`,
        ),
      ];
    }),
});
