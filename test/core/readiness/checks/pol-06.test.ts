import { expect, test } from 'vitest';
import { pol06 } from '../../../../main/core/readiness/checks/pol-06.ts';
import { testRun } from '../conforming-own.ts';
import { conforming, judged, NOW } from '../conforming.ts';

// Shapes: AWS CloudTrail API Reference, LookupEvents.
const day = 86_400_000;
const happened = (at: number, ...names: readonly string[]) => ({
  'cloudtrail:LookupEvents': {
    ...conforming['cloudtrail:LookupEvents'],
    AttachRolePolicy: [{ id: 'e', name: 'AttachRolePolicy', at, names }],
  },
});

test.each(['BREAK-GLASS-READONLY', 'sato-break-glass', 'BREAK-GLASS'])(
  'rights given to %s in no run on record fail',
  (name) => {
    expect(judged(pol06, happened(NOW - 20 * day, name)).about).toEqual([name]);
  },
);

test('others’ rights, a run’s own, and those of long ago pass', () => {
  expect(judged(pol06, happened(NOW - 20 * day, 'web')).status).toBe('pass');
  const during = testRun().endedAt;
  expect(judged(pol06, happened(during, 'BREAK-GLASS-READONLY')).status).toBe('pass');
  expect(judged(pol06, happened(NOW - 91 * day, 'BREAK-GLASS-READONLY')).status).toBe('pass');
});

test('an event nobody looked up is no pass', () => {
  expect(judged(pol06, { 'cloudtrail:LookupEvents': { root: [] } }).status).toBe('not-run');
});
