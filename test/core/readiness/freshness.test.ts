import { expect, test } from 'vitest';
import { freshnessOf } from '../../../main/core/readiness/freshness.ts';
import { DAY } from '../../../main/core/readiness/given.ts';

const NOW = Date.UTC(2026, 2, 1);
const read = (days: number) => ({ call: 'iam:GetRole', at: NOW - days * DAY }) as const;

test('the oldest answer counts: 30 days are fresh, more are stale', () => {
  expect(freshnessOf('high', [read(1), read(30)], NOW)).toEqual({ standing: 'fresh', days: 30 });
  expect(freshnessOf('high', [read(30.1), read(1)], NOW)).toEqual({ standing: 'stale', days: 30 });
});

test('a critical check is due after a week, and stale after 30 days like the rest', () => {
  expect(freshnessOf('critical', [read(7)], NOW).standing).toBe('fresh');
  expect(freshnessOf('critical', [read(7.1)], NOW).standing).toBe('due');
  expect(freshnessOf('critical', [read(31)], NOW).standing).toBe('stale');
});

test('what people state has its own limit, and a file from tomorrow is as of now', () => {
  const stated = { call: 'own:attestations', at: 0 } as const;
  expect(freshnessOf('critical', [stated], NOW)).toEqual({ standing: 'fresh' });
  expect(freshnessOf('high', [read(-1)], NOW)).toEqual({ standing: 'fresh', days: 0 });
});
