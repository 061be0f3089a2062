import { check, fails } from '../check.ts';

const RESPONDERS = 2;

/** SEC10-BP05 R01, R07: whatever the hour, two can respond and another can approve. */
export const ppl01 = check({
  id: 'PPL-01',
  title: {
    en: 'Each slot has two responders and an approver',
    ja: 'どの時間帯にも対応者が二人と承認者がいる',
  },
  severity: 'high',
  proves: ['R01', 'R07'],
  scope: 'kit',
  needs: ['own:roster'],
  fix: {
    en: 'Train or assign people for the slot.',
    ja: 'その時間帯の人を育てるか、割り当てます。',
  },
  related: {},
  judge: (facts, given) => {
    const active = facts['own:roster'].filter(({ status }) => status === 'active');
    const slots = [...new Set(active.flatMap((one) => one.slots))].sort();
    if (slots.length === 0) {
      return [fails(given.kit.name, 'The roster names no slot.', '名簿に時間帯がありません。')];
    }
    return slots.flatMap((slot) => {
      const there = active.filter((one) => one.slots.includes(slot));
      const trained = there.filter(
        ({ duties, trained: day }) =>
          duties.includes('responder') && day !== undefined && day <= given.now,
      );
      const approvers = there.filter(({ duties }) => duties.includes('approver'));
      // Whoever approves is not one of the two who respond.
      const apart = approvers.some(
        ({ id }) => trained.filter((one) => one.id !== id).length >= RESPONDERS,
      );
      if (trained.length < RESPONDERS) {
        return [
          fails(
            slot,
            `It has ${String(trained.length)} trained responders; it takes two.`,
            `訓練済みの対応者が ${String(trained.length)} 人です（2 人必要）。`,
          ),
        ];
      }
      return apart
        ? []
        : [
            fails(
              slot,
              'It has nobody to approve besides its two responders.',
              '対応者二人のほかに承認できる人がいません。',
            ),
          ];
    });
  },
});
