import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createProgrammeBook } from '../../../main/adapters/disk/programme-book.ts';
import { brief } from '../../fakes/briefs.ts';

const fresh = (): string => mkdtempSync(join(tmpdir(), 'programme-'));
const open = (root: string, app = 'breakglass/1') =>
  createProgrammeBook({ root, now: () => 7, app });

it('puts a schedule it cannot read aside, and begins with the usual', () => {
  const root = fresh();
  writeFileSync(join(root, 'drill-schedule.json'), '{"version":1,"rules":[{"playbook":7}]}');
  const book = open(root);
  expect(book.schedule()).toEqual({ rules: [] });
  expect(book.damaged()).toContain('drill-schedule.json.damaged-7');
  expect(readdirSync(root)).toEqual(['drill-schedule.json.damaged-7']);
});

it('keeps the schedule to be read by people, across a restart', async () => {
  const root = fresh();
  const rules = [{ playbook: 'PB-01', person: '森 直子', months: 6 as const }];
  expect(await open(root).keepSchedule({ rules })).toEqual({ ok: true, value: null });
  expect(open(root).schedule()).toEqual({ rules });
  expect(readFileSync(join(root, 'drill-schedule.json'), 'utf8')).toContain('森 直子');
});

it('counts anew after another app counted, or the file was spoiled', async () => {
  const root = fresh();
  const result = {
    ...{ logId: 'a', records: 4, scenario: 's', figures: { 'seconds-to-closed': 9 } },
    objectives: [{ id: 'o', title: { en: 'O', ja: 'O' }, rating: 'P' as const }],
    ...{ answers: { ask: 'yes' }, done: ['one'] },
  };
  const imported = [brief('b', 1_000_000, { imported: true })];
  await open(root).keepCounted({ results: new Map([['a', result]]), imported });
  expect(open(root).counted()).toEqual({ results: new Map([['a', result]]), imported });
  expect(open(root, 'breakglass/2').counted().results.size).toBe(0);
  writeFileSync(join(root, 'drill-results.json'), '{');
  expect(open(root).counted()).toEqual({ results: new Map(), imported: [] });
});

it('keeps what is to be done after drills, and puts a list it cannot read aside by itself', async () => {
  const root = fresh();
  const item = {
    ...{ id: 'i', log: 'l', records: [{ log: 'l', seq: 7 }], playbook: 'PB-01', madeAt: 5 },
    ...{ text: '銀行に電話する', owner: '森 直子', due: '2026-12-31' },
    change: { draft: 'd', base: 'b' },
    closed: { how: 'published', at: 6, by: 's', version: { version: '1', sha256: 'c' } } as const,
  };
  expect(await open(root).keepItems([item])).toEqual({ ok: true, value: null });
  expect(open(root).items()).toEqual([item]);
  writeFileSync(join(root, 'drill-findings.json'), '{"version":1,"items":[{}]}');
  const book = open(root);
  expect([book.items(), book.schedule()]).toEqual([[], { rules: [] }]);
  expect(book.damaged()).toContain('drill-findings.json.damaged-7');
});
