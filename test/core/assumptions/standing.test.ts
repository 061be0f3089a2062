import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ASSUMPTION_IDS, VERDICTS, type Settlement } from '../../../main/core/assumptions/model.ts';
import { standingOf } from '../../../main/core/assumptions/standing.ts';

const settlement = fc.record({
  assumption: fc.constantFrom(...ASSUMPTION_IDS),
  verdict: fc.constantFrom(...VERDICTS),
  at: fc.constant('2026-11-20T00:00:00.000Z'),
  by: fc.string(),
  evidence: fc.string(),
  found: fc.string(),
}) satisfies fc.Arbitrary<Settlement>;

test('without a judgement everything is a prediction', () => {
  for (const id of ASSUMPTION_IDS) expect(standingOf(id, [])).toEqual({ is: 'predicted' });
});

test('the last judgement counts, whatever stands before it and of others after it', () => {
  fc.assert(
    fc.property(fc.array(settlement), settlement, fc.array(settlement), (before, last, after) => {
      const others = after.filter(({ assumption }) => assumption !== last.assumption);
      const standing = standingOf(last.assumption, [...before, last, ...others]);
      expect(standing).toEqual(
        last.verdict === 'taken-back'
          ? { is: 'predicted' }
          : { is: last.verdict, settlement: last },
      );
    }),
  );
});
