import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeLogs, plainClock, type LogClock } from '../../../main/core/export/merge.ts';
import {
  LogColumns,
  mergedOrder,
  type MergedOrder,
  type OrderedLog,
} from '../../../main/core/export/merged-order.ts';

interface Given {
  readonly times: readonly number[];
  readonly clock: LogClock;
}

const clock: fc.Arbitrary<LogClock> = fc.record({
  skewMs: fc.integer({ min: -100_000, max: 100_000 }),
  unsureMs: fc.integer({ min: 0, max: 5_000 }),
  jumps: fc.array(fc.record({ seq: fc.nat(20), ms: fc.integer({ min: -50_000, max: 50_000 }) }), {
    maxLength: 2,
  }),
});

const given: fc.Arbitrary<Given> = fc.record({
  times: fc.array(fc.integer({ min: 0, max: 20_000 }), { maxLength: 12 }),
  clock,
});

function columnsOf(times: readonly number[], who = 0): LogColumns {
  const columns = new LogColumns();
  for (const [seq, at] of times.entries()) columns.add(seq, at, who);
  return columns;
}

/** Each chain a list of logs, numbered through. */
function ordered(chains: readonly (readonly Given[])[]): MergedOrder {
  let log = 0;
  const placing = mergedOrder(
    chains.map((chain) =>
      chain.map(({ times, clock }): OrderedLog => ({
        log: log++,
        columns: columnsOf(times),
        clock,
      })),
    ),
  );
  for (let step = placing.next(); ; step = placing.next())
    if (step.done === true) return step.value;
}

function all(order: MergedOrder) {
  return Array.from({ length: order.total }, (_, position) => order.place(position));
}

test('the order is the one an export has, record by record', () => {
  fc.assert(
    fc.property(fc.array(given, { maxLength: 4 }), (logs) => {
      const merged = mergeLogs(
        logs.map(({ times, clock }) => ({
          items: times.map((at, seq) => ({ at, seq })),
          clock,
        })),
        ({ seq }) => seq,
        ({ at }) => at,
      );
      expect(all(ordered(logs.map((one) => [one])))).toEqual(
        merged.map(({ item, log, at, unsure }) => ({ log, seq: item.seq, at, unsure, who: 0 })),
      );
    }),
  );
});

test('a laptop that went on in a new log keeps its logs one after the other', () => {
  fc.assert(
    fc.property(fc.array(fc.array(given, { maxLength: 3 }), { maxLength: 3 }), (chains) => {
      const places = all(ordered(chains));
      let log = 0;
      for (const chain of chains) {
        const expected = chain.flatMap(({ times }, index) =>
          times.map((_, seq) => [log + index, seq] as const),
        );
        const numbers = chain.map((_, index) => log + index);
        const own = places.filter((place) => place && numbers.includes(place.log));
        expect(own.map((place) => [place?.log, place?.seq])).toEqual(expected);
        log += chain.length;
      }
    }),
  );
});

test('rows of one laptop are never unsure among themselves', () => {
  const one = { times: [1, 2, 3], clock: plainClock };
  expect(all(ordered([[one]])).every((place) => place?.unsure === false)).toBe(true);
  expect(all(ordered([[one], [one]])).some((place) => place?.unsure === true)).toBe(true);
});

test('long logs are put in order in steps, and hold what was added', () => {
  const times = Array.from({ length: 30_000 }, (_, at) => at * 10);
  const late = times.map((at) => at + 5);
  const placing = mergedOrder([
    [{ log: 0, columns: columnsOf(times, 7), clock: plainClock }],
    [{ log: 1, columns: columnsOf(late, 9), clock: plainClock }],
  ]);
  expect(placing.next().done).toBe(false);
  let step = placing.next();
  while (step.done !== true) step = placing.next();
  expect(step.value.place(59_999)).toEqual({
    log: 1,
    seq: 29_999,
    at: 299_995,
    who: 9,
    unsure: true,
  });
  expect(step.value.place(60_000)).toBeUndefined();
});
