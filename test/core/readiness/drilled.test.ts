import { expect, test } from 'vitest';
import { finishedRuns, liveRuns } from '../../../main/core/readiness/drilled.ts';
import { journals, reviewRun, testRun } from './conforming-own.ts';

test('practice and runs that were given up are none, and the newest comes first', () => {
  const facts = journals([
    reviewRun,
    testRun({ logId: 'practised', how: 'rehearsal' }),
    testRun({ logId: 'elsewhere', how: 'game-day' }),
    testRun({ logId: 'older', how: 'probe' }),
    testRun({ logId: 'given-up', ended: 'abandoned' }),
    testRun({ logId: 'newer' }),
  ]);
  expect(liveRuns(facts).map(({ logId }) => logId)).toEqual([
    'newer',
    'given-up',
    'older',
    'log-17',
  ]);
  expect(finishedRuns(facts, 'PB-16').map(({ logId }) => logId)).toEqual(['newer', 'older']);
});
