import { check, fails, unread, warns, type Said } from '../check.ts';
import { DRILL_DAYS, daysSince, liveRuns } from '../drilled.ts';
import type { FactValues } from '../facts.ts';
import type { Given } from '../given.ts';
import type { Assumption } from '../own/journals.ts';
import { eachRole } from '../subjects.ts';

const REGIONS = 2;
const LOOK = { playbook: 'PB-16', assumed: 'assume-look', identity: 'look-second' } as const;

/** SEC10-BP05 R01, R53: access that was taken, in more than one Region, and not long ago. */
export const role03 = check({
  id: 'ROLE-03',
  title: { en: 'The roles were really assumed', ja: 'ロールを実際に引き受けている' },
  severity: 'critical',
  proves: ['R01', 'R53'],
  scope: 'each',
  needs: ['iam:GetAccountAuthorizationDetails', 'own:journals'],
  fix: {
    en: 'Mend the side that refused (user policy, trust, SCP, RCP, boundary or session policy), then run PB-16 again.',
    ja: '拒否した側（ユーザーポリシー・信頼・SCP・RCP・境界・セッションポリシー）を直し、PB-16 をやり直します。',
  },
  related: {},
  judge: (facts, given) =>
    eachRole(facts['iam:GetAccountAuthorizationDetails'], given, ({ name, arn }) =>
      tried(facts, given, name, arn),
    ),
});

function tried(
  facts: Pick<FactValues, 'own:journals'>,
  given: Given,
  name: string,
  arn: string,
): Said {
  const runs = liveRuns(facts);
  const tries = runs.flatMap(({ assumed }) => assumed.filter(({ role }) => role === arn));
  const newest = tries.reduce<Assumption | undefined>(
    (last, one) => (last === undefined || one.at > last.at ? one : last),
    undefined,
  );
  if (newest === undefined) return [unread(name, 'own:journals', 'not-drilled')];
  if (newest.refused !== undefined) {
    const { refused, region } = newest;
    return [
      fails(
        name,
        `The last try was refused: ${refused} (${region}).`,
        `最後の試行は拒否されました: ${refused}（${region}）。`,
      ),
    ];
  }
  const days = daysSince(newest.at, given);
  if (days > DRILL_DAYS) {
    return [
      fails(
        name,
        `It was last assumed ${String(days)} days ago.`,
        `最後に引き受けたのは ${String(days)} 日前です。`,
      ),
    ];
  }
  const fresh = tries.filter(
    ({ at, refused }) => refused === undefined && daysSince(at, given) <= DRILL_DAYS,
  );
  const regions = new Set(fresh.filter(({ lane }) => lane === 'sts').map(({ region }) => region));
  const called = runs.some(
    ({ used, done, playbook, assumed, endedAt }) =>
      daysSince(endedAt, given) <= DRILL_DAYS &&
      (used.includes(arn) ||
        (playbook.id === LOOK.playbook &&
          done.includes(LOOK.identity) &&
          assumed.some(({ role, path }) => role === arn && path === LOOK.assumed))),
  );
  return [
    ...(regions.size < REGIONS
      ? [
          warns(
            name,
            `It was assumed through ${String(regions.size)} regional endpoints; two are wanted.`,
            `試したリージョンのエンドポイントは ${String(regions.size)} 個です（2 個必要）。`,
          ),
        ]
      : []),
    ...(called
      ? []
      : [
          warns(
            name,
            'Nothing was asked of AWS in its session.',
            'そのセッションで AWS に何も確かめていません。',
          ),
        ]),
  ];
}
