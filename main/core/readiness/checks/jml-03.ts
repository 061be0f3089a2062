import { attested } from '../attested.ts';
import { check, fails, unread, type Said } from '../check.ts';
import { DRILL_DAYS, daysSince, finishedRuns } from '../drilled.ts';

const PLAYBOOKS = ['PB-16', 'PB-17'];

/** SEC10-BP05 R52, R53: somebody has looked at who may come in, with what the drills showed. */
export const jml03 = check({
  id: 'JML-03',
  title: { en: 'The quarter’s review is signed', ja: '四半期の見直しに署名がある' },
  severity: 'medium',
  proves: ['R52'],
  scope: 'kit',
  needs: ['own:attestations', 'own:journals'],
  fix: {
    en: 'Run PB-16 and PB-17, look through both, then attest the review.',
    ja: 'PB-16 と PB-17 を行い、結果を見直して、確認を残します。',
  },
  related: {},
  judge: (facts, given) => [
    ...PLAYBOOKS.flatMap((id): Said => {
      const [last] = finishedRuns(facts, id);
      if (last === undefined) return [unread(id, 'own:journals', 'not-drilled')];
      const days = daysSince(last.endedAt, given);
      return days > DRILL_DAYS
        ? [
            fails(
              id,
              `Its last run is ${String(days)} days old.`,
              `最後の実施は ${String(days)} 日前です。`,
            ),
          ]
        : [];
    }),
    ...attested(facts, given, { check: 'JML-03', days: DRILL_DAYS }, given.kit.name),
  ],
});
