import { expect, it } from 'vitest';
import { briefsOf } from '../../../main/core/programme/briefs.ts';
import { drillLog } from '../../fakes/briefs.ts';

it('leaves out what is no drill that has ended: open, quit, a draft, damaged, without a run, talked', () => {
  const at = '2026-11-01T00:00:00Z';
  const { closedWhy: _, ...open } = drillLog('a', at, { closed: false });
  const { playbook: __, ...empty } = drillLog('b', at);
  const logs = [
    open,
    empty,
    drillLog('c', at, { closedWhy: 'quit' }),
    drillLog('d', at, { draft: true }),
    drillLog('e', at, { damaged: true }),
    drillLog('f', at, { lastAt: '' }),
    drillLog('g', at, { kind: 'walkthrough' }),
    drillLog('h', at, { kind: 'tabletop' }),
  ];
  expect(briefsOf(logs)).toEqual([]);
});

it('counts a drill that went on after a crash once, from its first log on', () => {
  const first = drillLog('first', '2026-11-01T01:00:00Z', { closedWhy: 'quit' });
  const second = drillLog('second', '2026-11-01T09:00:00Z', { prevLog: 'first', records: 5 });
  const [brief, ...more] = briefsOf([second, first]);
  expect(more).toEqual([]);
  expect(brief).toMatchObject({ logId: 'second', logs: ['second', 'first'], records: 45 });
  expect(brief?.begunAt).toBe(Date.parse('2026-11-01T00:30:00Z'));
});

it('does not take the log of another playbook’s run for its beginning, nor run round in a ring', () => {
  const other = { playbook: { id: 'PB-08', version: '1' } };
  const first = drillLog('first', '2026-11-01T01:00:00Z', { mode: 'incident', ...other });
  const next = drillLog('next', '2026-11-01T09:00:00Z', { mode: 'incident', prevLog: 'first' });
  expect(briefsOf([next, first])).toMatchObject([{ logId: 'next', logs: ['next'], how: 'live' }]);
  expect(briefsOf([drillLog('ring', '2026-11-01T01:00:00Z', { prevLog: 'ring' })])).toEqual([]);
});

it('gives the oldest first, with how each ended', () => {
  const late = drillLog('late', '2026-11-02T01:00:00Z', { closedWhy: 'abandoned' });
  const early = drillLog('early', '2026-11-01T01:00:00Z');
  expect(briefsOf([late, early]).map(({ logId, ended }) => [logId, ended])).toEqual([
    ['early', 'finished'],
    ['late', 'abandoned'],
  ]);
});

it('tells a drill in real accounts from a rehearsal and from an incident', () => {
  const at = '2026-11-01T01:00:00Z';
  const logs = [drillLog('a', at, { kind: 'probe' }), drillLog('b', at, { kind: 'rehearsal' })];
  expect(briefsOf(logs).map(({ logId, how }) => [logId, how])).toEqual([
    ['a', 'probe'],
    ['b', 'rehearsal'],
  ]);
});
