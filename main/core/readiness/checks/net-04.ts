import { check, fails, unread } from '../check.ts';
import { DRILL_DAYS, daysSince, finishedRuns } from '../drilled.ts';

const OFF = 'off-network';
const LOOKS = ['look-first', 'look-second'];

/** SEC10-BP05 R19: the way in does not pass through the office. */
export const net04 = check({
  id: 'NET-04',
  title: {
    en: 'The way in works off the company network',
    ja: '社内ネットワークの外から使える',
  },
  severity: 'high',
  proves: ['R19'],
  scope: 'kit',
  needs: ['own:journals'],
  fix: {
    en: 'Repeat PB-16 on a phone hotspot without VPN, and mend what assumed a proxy or DNS of the company.',
    ja: 'VPN なしのスマートフォン回線で PB-16 を行い、社内のプロキシや DNS に頼る所を直します。',
  },
  related: {},
  judge: (facts, given) => {
    const { name } = given.kit;
    const last = finishedRuns(facts, 'PB-16').find(({ done }) => done.includes(OFF));
    if (last === undefined) return [unread(name, 'own:journals', 'not-drilled')];
    const days = daysSince(last.endedAt, given);
    const left = LOOKS.filter((path) => !last.done.includes(path));
    return [
      ...(days > DRILL_DAYS
        ? [
            fails(
              name,
              `It was last tried ${String(days)} days ago.`,
              `最後に試したのは ${String(days)} 日前です。`,
            ),
          ]
        : []),
      ...(left.length > 0
        ? [
            fails(
              name,
              `From outside it did not come to: ${left.join(', ')}.`,
              `社外からは次の手順ができていません: ${left.join('、')}。`,
            ),
          ]
        : []),
    ];
  },
});
