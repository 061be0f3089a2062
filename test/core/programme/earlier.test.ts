import { expect, it } from 'vitest';
import { earlierDrills } from '../../../main/core/programme/earlier.ts';
import type { RunResult } from '../../../main/core/programme/results.ts';
import { brief } from '../../fakes/briefs.ts';

const result = (logId: string, scenario = 'sso-outage'): readonly [string, RunResult] => [
  logId,
  {
    ...{ logId, scenario, records: 40, answers: {}, done: [] },
    figures: { 'seconds-to-closed': 900 },
    objectives: [{ id: 'o', title: { en: 'O', ja: 'O' }, rating: 'S' }],
  },
];
const day = (n: number): string => `2026-03-0${String(n)}T10:00:00Z`;
const now = {
  ...{ logId: 'now', scenario: 'sso-outage', endedAt: Date.parse(day(8)) },
  how: 'rehearsal' as const,
};

it('are the last three of the same scenario before it, newest first, whoever did them', () => {
  const briefs = [
    brief('a', day(1)),
    brief('b', day(2), { person: 'mori' }),
    brief('c', day(3)),
    brief('d', day(4)),
    brief('now', day(8)),
    brief('later', day(9)),
  ];
  const results = new Map(briefs.map(({ logId }) => result(logId)));
  const found = earlierDrills(now, briefs, results);
  expect(found.map(({ logId }) => logId)).toEqual(['d', 'c', 'b']);
  expect(found[2]).toEqual({
    ...{ logId: 'b', person: 'mori', endedAt: Date.parse(day(2)) },
    figures: { 'seconds-to-closed': 900 },
    objectives: [{ id: 'o', rating: 'S' }],
  });
});

it('are none that were given up, of another scenario, live, not counted, or its own earlier log', () => {
  const briefs = [
    brief('given-up', day(1), { ended: 'abandoned' }),
    brief('other', day(2)),
    brief('live', day(3), { how: 'live' }),
    brief('not-counted', day(4)),
    brief('crashed', day(5), { logs: ['crashed', 'now'] }),
  ];
  const results = new Map([result('given-up'), result('other', 'ddos'), result('live')]);
  expect(earlierDrills(now, briefs, results)).toEqual([]);
  expect(earlierDrills({ ...now, scenario: '' }, briefs, results)).toEqual([]);
});
