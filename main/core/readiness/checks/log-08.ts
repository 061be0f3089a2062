import { check, fails, unread } from '../check.ts';
import { DRILL_DAYS, daysSince, finishedRuns } from '../drilled.ts';

const MINUTES = 15;
const TIME = 'times.alarm_minutes';

/** SEC10-BP05 R41, R47: an alarm that a person has seen in time. */
export const log08 = check({
  id: 'LOG-08',
  title: {
    en: 'A person saw the alarm within 15 minutes',
    ja: '15 分以内に人が警報に気づいている',
  },
  severity: 'high',
  proves: ['R14', 'R47'],
  scope: 'kit',
  needs: ['own:journals'],
  fix: {
    en: 'Rehearse the on-call path, shorten the alarm’s period, add a second channel.',
    ja: '当番への連絡を訓練し、アラームの期間を短くし、通知経路をもう 1 つ足します。',
  },
  related: {},
  judge: (facts, given) => {
    const { name } = given.kit;
    const last = finishedRuns(facts, 'PB-16').find(({ numbers }) => numbers[TIME] !== undefined);
    const minutes = last?.numbers[TIME];
    if (last === undefined || minutes === undefined) {
      return [unread(name, 'own:journals', 'not-drilled')];
    }
    const days = daysSince(last.endedAt, given);
    return [
      ...(days > DRILL_DAYS
        ? [
            fails(
              name,
              `The last measured drill is ${String(days)} days old.`,
              `最後に測った訓練は ${String(days)} 日前です。`,
            ),
          ]
        : []),
      ...(minutes > MINUTES
        ? [
            fails(
              name,
              `It took ${String(minutes)} minutes until a person saw the alarm.`,
              `警報に人が気づくまで ${String(minutes)} 分かかりました。`,
            ),
          ]
        : []),
    ];
  },
});
