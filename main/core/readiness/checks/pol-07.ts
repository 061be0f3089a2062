import { check, fails, unread } from '../check.ts';
import { DRILL_DAYS, daysSince, finishedRuns } from '../drilled.ts';
import { eachUser } from '../subjects.ts';

const PLAYBOOK = 'PB-16';
const PROBES = ['no-buckets', 'no-users', 'no-servers'];

/** SEC10-BP05 R26, R53: what must fail was tried, and failed. */
export const pol07 = check({
  id: 'POL-07',
  title: {
    en: 'What users must not do was tried and refused',
    ja: 'してはならない操作を試し、拒否されている',
  },
  severity: 'high',
  proves: ['R15', 'R26', 'R53'],
  scope: 'security',
  needs: ['iam:GetAccountAuthorizationDetails', 'own:journals'],
  fix: {
    en: 'The call that succeeded names the missing deny: attach the generated user policy again, then run PB-16.',
    ja: '成功した操作が、足りない拒否を示します。生成したユーザーポリシーを付け直し、PB-16 を行います。',
  },
  related: {},
  judge: (facts, given) =>
    eachUser(facts['iam:GetAccountAuthorizationDetails'], given, ({ name, arn }) => {
      const probed = finishedRuns(facts, PLAYBOOK).find(
        ({ users, answers }) => users.includes(arn) && answers['negative-result'] !== undefined,
      );
      if (probed === undefined) return [unread(name, 'own:journals', 'not-drilled')];
      const days = daysSince(probed.endedAt, given);
      if (days > DRILL_DAYS) {
        return [
          fails(
            name,
            `The last probe is ${String(days)} days old.`,
            `最後に試したのは ${String(days)} 日前です。`,
          ),
        ];
      }
      const left = PROBES.filter((path) => !probed.done.includes(path));
      if (probed.answers['negative-result'] === 'refused' && left.length === 0) return [];
      return [
        fails(
          name,
          left.length > 0
            ? `Not refused, or not tried: ${left.join(', ')}.`
            : 'Something that must be refused was not.',
          left.length > 0
            ? `拒否されなかったか、試していません: ${left.join('、')}。`
            : '拒否されるべき操作が拒否されていません。',
        ),
      ];
    }),
});
