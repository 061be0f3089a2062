import fc from 'fast-check';
import { expect, it } from 'vitest';
import { timesIn } from '../../../main/core/export/times.ts';
import { boardOf, dueOf, SOON_DAYS, type BoardInput } from '../../../main/core/programme/board.ts';
import { addMonths, daysFrom } from '../../../main/core/programme/day.ts';
import { NO_RULES, withRule } from '../../../main/core/programme/schedule.ts';
import { brief } from '../../fakes/briefs.ts';

const sato = { id: 'sato', name: 'Hanako Sato', signsIn: true };
const mori = { id: 'mori', name: '森 直子', signsIn: false };
const base: BoardInput = {
  roster: [sato, mori],
  playbooks: ['PB-01', 'PB-08'],
  usual: ['PB-01'],
  schedule: NO_RULES,
  briefs: [],
  times: timesIn('Asia/Tokyo'),
  now: Date.parse('2026-11-29T03:00:00Z'),
};
const cell = (input: BoardInput, person = 'sato', playbook = 'PB-01') =>
  boardOf(input).cells.find((one) => one.person === person && one.playbook === playbook);

it('a drill that was given up counts for nothing, and is shown beside the last whole one', () => {
  const whole = brief('whole', '2026-08-01T00:00:00Z');
  const left = brief('left', '2026-11-01T00:00:00Z', { ended: 'abandoned' });
  expect(cell({ ...base, briefs: [left] })).toMatchObject({ standing: 'never', times: 0 });
  expect(cell({ ...base, briefs: [left, whole] })).toMatchObject({
    ...{ standing: 'overdue', due: '2026-11-01', days: -28, times: 1 },
    ...{ last: { logId: 'whole' }, givenUp: { logId: 'left' } },
  });
});

it('plans what is usual for whoever signs in, and what was said for others', () => {
  expect(cell(base)).toMatchObject({ months: 3, usual: true, standing: 'never' });
  expect(cell(base, 'mori')).toMatchObject({ months: 0, standing: 'not-planned' });
  expect(boardOf(base).playbooks).toEqual(['PB-01']);
  const schedule = withRule(NO_RULES, { playbook: 'PB-08', person: 'mori', months: 12 });
  expect(cell({ ...base, schedule }, 'mori', 'PB-08')).toMatchObject({ months: 12, usual: false });
  expect(boardOf({ ...base, schedule }).playbooks).toEqual(['PB-01', 'PB-08']);
});

it('counts days as the zone has them: half an hour makes the difference', () => {
  const late = brief('late', '2026-08-31T14:30:00Z');
  const next = brief('next', '2026-08-31T15:30:00Z');
  expect(cell({ ...base, briefs: [late] })?.due).toBe('2026-11-30');
  expect(cell({ ...base, briefs: [next] })?.due).toBe('2026-12-01');
  const paris = { ...base, times: timesIn('Europe/Paris') };
  expect(cell({ ...paris, briefs: [next] })?.due).toBe('2026-11-30');
});

it('is due on its last day still, and overdue on the next, in each zone', () => {
  const zones = ['Asia/Tokyo', 'UTC', 'America/St_Johns', 'Pacific/Apia', 'Europe/Paris'] as const;
  const at = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2032, 0, 1) });
  fc.assert(
    fc.property(
      at,
      fc.integer({ min: 0, max: 200 }),
      fc.constantFrom(...zones),
      (done, days, zone) => {
        const times = timesIn(zone);
        const now = done + days * 86_400_000;
        const found = cell({ ...base, times, now, briefs: [brief('one', done)] });
        const due = addMonths(times.localDate(done), 3);
        const left = daysFrom(times.localDate(now), due);
        expect(found).toMatchObject({ due, days: left });
        expect(found?.standing).toBe(left < 0 ? 'overdue' : left <= SOON_DAYS ? 'soon' : 'current');
      },
    ),
    { numRuns: 60 },
  );
});

it('puts the longest overdue first, then what was never done, then what is due soon', () => {
  const of = (id: string, at: string, playbook: string) =>
    brief(id, at, { playbook: { id: playbook, version: '1' } });
  const input = {
    ...base,
    playbooks: ['PB-01', 'PB-02', 'PB-03', 'PB-04', 'PB-05'],
    usual: ['PB-01', 'PB-02', 'PB-03', 'PB-04', 'PB-05'],
    briefs: [
      of('a', '2026-09-05T00:00:00Z', 'PB-01'),
      of('b', '2026-07-01T00:00:00Z', 'PB-03'),
      of('c', '2026-01-01T00:00:00Z', 'PB-04'),
      of('d', '2026-11-20T00:00:00Z', 'PB-05'),
    ],
  };
  expect(dueOf(boardOf(input)).map(({ playbook }) => playbook)).toEqual([
    ...['PB-04', 'PB-03', 'PB-02', 'PB-01'],
  ]);
});

it('tells the quarters apart by the days of the zone', () => {
  const briefs = [brief('a', '2026-09-30T14:59:00Z'), brief('b', '2026-09-30T15:01:00Z')];
  const { quarters } = boardOf({ ...base, briefs });
  expect(quarters.map(({ name }) => name)).toEqual([
    ...['2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'],
  ]);
  expect(quarters.slice(-2)).toMatchObject([
    { drills: 1, covered: 1, planned: 1 },
    { drills: 1, covered: 1, planned: 1 },
  ]);
});
