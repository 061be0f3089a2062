import { expect, test } from 'vitest';
import { inTurns } from '../../../main/headless/bench/turns.ts';

async function play(rounds: number) {
  const told: string[] = [];
  const times = await inTurns(rounds, {
    ours: (round) => {
      told.push(`ours ${round}`);
      return Promise.resolve({ took: round, wrote: round });
    },
    theirs: (wrote) => {
      told.push(`theirs ${wrote}`);
      return Promise.resolve(100 + wrote);
    },
    between: (round) => {
      told.push(`after ${round}`);
      return Promise.resolve();
    },
  });
  return { told, times };
}

test('each side goes first every other round, the other writes each record once', async () => {
  const { told, times } = await play(3);
  expect(told).toEqual([
    ...['ours 0', 'theirs 0', 'ours 1', 'after 1'],
    ...['ours 2', 'theirs 1', 'after 2'],
    ...['theirs 2', 'ours 3', 'after 3', 'theirs 3'],
  ]);
  expect(times).toEqual({ ours: [1, 2, 3], theirs: [100, 101, 102] });
});

test('as many times of both sides as rounds', async () => {
  const { ours, theirs } = (await play(10)).times;
  expect(ours).toHaveLength(10);
  expect(theirs).toHaveLength(10);
});
