import { expect, test } from 'vitest';
import { role03 } from '../../../../main/core/readiness/checks/role-03.ts';
import { DAY } from '../../../../main/core/readiness/given.ts';
import { having, judged, NOW } from '../conforming.ts';
import { journals, testRun } from '../conforming-own.ts';

const ROLE = 'BREAK-GLASS-READONLY';
const tries = testRun().assumed;
const of = (...runs: Parameters<typeof journals>[0]) => judged(role03, journals(runs));

test('a refusal after a success fails, and says what AWS said', () => {
  const [first] = tries;
  const refused = { ...first!, at: first!.at + 60_000, refused: 'access-denied' };
  expect(of(testRun({ assumed: [...tries, refused] }))).toEqual({ status: 'fail', about: [ROLE] });
});

test('a success of 101 days ago fails, of 100 passes', () => {
  const ago = (days: number) => {
    const at = NOW - days * DAY;
    return of(testRun({ endedAt: at, assumed: tries.map((one) => ({ ...one, at })) })).status;
  };
  expect(ago(101)).toBe('fail');
  expect(ago(100)).toBe('pass');
});

test('what was never tried, or in the range only, is not run', () => {
  expect(of().status).toBe('not-run');
  expect(of(testRun({ how: 'rehearsal' })).status).toBe('not-run');
  const other = tries.map((one) => ({ ...one, role: `${one.role}-2` }));
  expect(of(testRun({ assumed: other })).status).toBe('not-run');
});

test('one endpoint, the console alone, or a session nothing was asked in, warns', () => {
  expect(of(testRun({ assumed: tries.slice(0, 1) })).status).toBe('warn');
  const console = tries.map((one) => ({ ...one, lane: 'console' as const }));
  expect(of(testRun({ assumed: console })).status).toBe('warn');
  expect(of(testRun({ used: [] })).status).toBe('warn');
});

test('who asked STS who they are has used the session', () => {
  const assumed = tries.map((one) => ({ ...one, path: 'assume-look' }));
  expect(of(testRun({ used: [], assumed })).status).toBe('pass');
});

test('two Regions of one or of several runs pass; a role that is not there fails', () => {
  expect(judged(role03).status).toBe('pass');
  const each = tries.map((one, at) => testRun({ logId: String(at), assumed: [one] }));
  expect(of(...each).status).toBe('pass');
  expect(judged(role03, having({ roles: [] })).status).toBe('fail');
});
