import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  correctedTime,
  mergeLogs,
  plainClock,
  type LogClock,
  type Source,
} from '../../../main/core/export/merge.ts';

interface Item {
  readonly log: number;
  readonly seq: number;
  readonly at: number;
}

const seqOf = ({ seq }: Item): number => seq;
const atOf = ({ at }: Item): number => at;

const clock: fc.Arbitrary<LogClock> = fc.record({
  skewMs: fc.integer({ min: -100_000, max: 100_000 }),
  unsureMs: fc.integer({ min: 0, max: 5_000 }),
  jumps: fc.array(fc.record({ seq: fc.nat(20), ms: fc.integer({ min: -50_000, max: 50_000 }) }), {
    maxLength: 2,
  }),
});

const logs = fc
  .array(fc.tuple(fc.array(fc.integer({ min: 0, max: 20_000 }), { maxLength: 12 }), clock), {
    maxLength: 4,
  })
  .map((all) =>
    all.map(([times, clock], log): Source<Item> => ({
      items: times.map((at, seq) => ({ log, seq, at })),
      clock,
    })),
  );

describe('logs of several laptops as one timeline', () => {
  it('keeps each log whole and in its own order, whatever the clocks say', () => {
    fc.assert(
      fc.property(logs, (sources) => {
        const merged = mergeLogs(sources, seqOf, atOf);
        expect(merged).toHaveLength(sources.reduce((sum, { items }) => sum + items.length, 0));
        for (const [index, { items }] of sources.entries()) {
          const own = merged.filter(({ log }) => log === index).map(({ item }) => item);
          expect(own).toEqual(items);
        }
      }),
    );
  });

  it('never goes back in corrected time', () => {
    fc.assert(
      fc.property(logs, (sources) => {
        const times = mergeLogs(sources, seqOf, atOf).map(({ at }) => at);
        expect(times).toEqual([...times].sort((left, right) => left - right));
      }),
    );
  });

  it('says of two close records of different logs, and of no others, that it is not sure', () => {
    const one = (log: number, ...times: number[]): Source<Item> => ({
      items: times.map((at, seq) => ({ log, seq, at })),
      clock: plainClock,
    });
    const merged = mergeLogs([one(0, 0, 10_000, 10_100), one(1, 5_000, 10_900)], seqOf, atOf);
    expect(merged.map(({ log, unsure }) => [log, unsure])).toEqual([
      [0, false],
      [1, false],
      [0, false],
      [0, true],
      [1, true],
    ]);
  });

  it('takes the clock to be right after its last change', () => {
    const moved: LogClock = { skewMs: 500, unsureMs: 0, jumps: [{ seq: 3, ms: 3_600_000 }] };
    expect(correctedTime(moved, 2, 1_000)).toBe(3_600_500);
    expect(correctedTime(moved, 3, 3_601_000)).toBe(3_600_500);
  });
});
