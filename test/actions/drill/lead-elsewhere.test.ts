import { beforeEach, describe, expect, it } from 'vitest';
import type { Desk } from '../../../main/actions/desk.ts';
import { joinDrill } from '../../../main/actions/drill/facilitate.ts';
import {
  saveLeadPage,
  takeLeadCode,
  takeScoreSheet,
} from '../../../main/actions/drill/lead-elsewhere.ts';
import { rangeReady } from '../../../main/actions/drill-range.ts';
import { startRun } from '../../../main/actions/start-run.ts';
import { armour } from '../../../main/core/journal/witness/armour.ts';
import type { LeadPack } from '../../../main/core/lead/pack.ts';
import type { ScoreSheet } from '../../../main/core/lead/score-sheet.ts';
import type { TimelineItem } from '../../../main/core/drill/timeline.ts';
import { ledView } from '../../../main/ipc/views/led-view.ts';
import { ok } from '../../../main/core/result.ts';
import { deskBench } from '../../fakes/desk.ts';
import { pinned, section, step } from '../../fakes/plans.ts';

const text = { en: 'T', ja: 'T' };
const inject = { by: 'phone', from: text, says: text, expect: text } as const;
const timeline: readonly TimelineItem[] = [
  { id: 'call', when: { is: 'facilitator' }, faults: [], ends: [], inject },
  { id: 'late', when: { is: 'time', afterSeconds: 600 }, faults: [], ends: [], inject },
];

let bench: ReturnType<typeof deskBench>;
let desk: Desk;
let page: string;

beforeEach(async () => {
  bench = deskBench([pinned('PB-T', [section('s', [step('one')])])], timeline);
  desk = bench.desk;
  page = '';
  Object.assign(desk.ports.desktop, {
    saveText: (name: string, saved: string) => {
      page = saved;
      return Promise.resolve(ok(`/stick/${name}`));
    },
  });
  await startRun(desk, { playbook: 'PB-T', mode: 'drill', scenario: 'sso-outage' });
  const measure = { kind: 'time-to-signed-in', withinSeconds: 720 } as const;
  const objectives = [{ id: 'signed-in', title: text, measure }];
  Object.assign(desk.run!, { scenario: { ...desk.run!.scenario!, objectives } });
  await rangeReady(desk, desk.run!);
});

const records = () =>
  bench.journals.logs
    .flatMap(({ entries }) => entries)
    .flatMap(({ type, data }) => (type === 'inject' || type === 'facilitator' ? [data] : []));

async function packed(): Promise<LeadPack> {
  await joinDrill(desk, 'Mori');
  expect(await saveLeadPage(desk)).toEqual(ok({ file: '/stick/breakglass-lead-sso-outage.html' }));
  return JSON.parse(page.replace('<script>', '').replace('</script>', '')) as LeadPack;
}

const sheetOf = ({ run, codes }: LeadPack, more: Partial<ScoreSheet> = {}): string =>
  armour(
    desk.ports.hash,
    'sheet',
    JSON.stringify({
      ...{ format: 'breakglass-score-sheet/1', run, code: codes.sheet },
      notes: [{ at: '2026-11-29T10:00:00.000Z', text: 'Asked early.' }],
      ratings: [
        { objective: 'signed-in', rating: 'S' },
        { objective: 'of-another', rating: 'P' },
      ],
      ...more,
    }),
  );

describe('a page for another device', () => {
  it('is not saved before somebody leads, nor without a drill', async () => {
    expect(await saveLeadPage(desk)).toMatchObject({ error: { code: 'answer-required' } });
    delete desk.run;
    expect(await saveLeadPage(desk)).toMatchObject({ error: { code: 'no-run' } });
  });

  it('waits for the range: before, nobody knows what of it can be broken', async () => {
    await joinDrill(desk, 'Mori');
    const { range } = desk.run!;
    delete desk.run!.range;
    expect(await saveLeadPage(desk)).toMatchObject({ error: { code: 'busy' } });
    desk.run!.range = range!;
    await packed();
  });

  it('leaves no record in another drill that began while it was asked where to', async () => {
    await joinDrill(desk, 'Mori');
    const before = records().length;
    const other = { ...desk.run! };
    Object.assign(desk.ports.desktop, {
      saveText: () => {
        desk.run = other;
        return Promise.resolve(ok('/stick/lead.html'));
      },
    });
    expect(await saveLeadPage(desk)).toMatchObject({ error: { code: 'no-run' } });
    expect(records()).toHaveLength(before);
  });

  it('leaves no record where they changed their mind, or the disk said no', async () => {
    await joinDrill(desk, 'Mori');
    const before = records().length;
    Object.assign(desk.ports.desktop, { saveText: () => Promise.resolve(ok(undefined)) });
    expect(await saveLeadPage(desk)).toEqual(ok({ file: '' }));
    Object.assign(desk.ports.desktop, {
      saveText: () => Promise.resolve({ ok: false, error: 'EROFS' }),
    });
    expect(await saveLeadPage(desk)).toMatchObject({ error: { code: 'export-failed' } });
    expect(records()).toHaveLength(before);
    expect(ledView(desk.run!)).toEqual({});
  });

  it('has the same codes when it is saved again', async () => {
    const first = await packed();
    await saveLeadPage(desk);
    expect(page).toContain(first.codes.pause);
    expect(records().filter((data) => data.is === 'elsewhere')).toHaveLength(1);
    expect(ledView(desk.run!)).toEqual({ led: { by: 'Mori', sheet: false } });
  });
});

describe('a code', () => {
  it('does nothing while nobody leads from elsewhere', async () => {
    expect(await takeLeadCode(desk, '7BJQ-MR4X')).toMatchObject({
      error: { code: 'not-led-elsewhere' },
    });
  });

  it('that stands for nothing is refused, and nothing happens', async () => {
    await packed();
    const before = records().length;
    expect(await takeLeadCode(desk, '7BJQ-MR4X')).toMatchObject({
      error: { code: 'no-such-inject' },
    });
    expect(records()).toHaveLength(before);
  });

  it('does what it stands for, in the name of whoever leads', async () => {
    const { items, faults, codes } = await packed();
    const [call, late] = items;
    delete desk.run!.facilitator;
    for (const code of [
      ...[call!.codes.fire, late!.codes.hold, late!.codes['let-go']],
      ...[faults.at(0)!.codes.fault, faults.at(0)!.codes['fault-over']],
      ...[codes.pause, codes['go-on']],
    ]) {
      expect(await takeLeadCode(desk, code.toLowerCase())).toMatchObject({ ok: true });
    }
    expect(records().slice(2)).toMatchObject([
      { is: 'happened', id: 'call', by: 'facilitator', person: 'Mori' },
      { is: 'held', item: 'late', person: 'Mori' },
      { is: 'let-go', item: 'late', person: 'Mori' },
      { is: 'fault', person: 'Mori' },
      { is: 'fault-over', person: 'Mori' },
      { is: 'paused', person: 'Mori' },
      { is: 'went-on', person: 'Mori' },
    ]);
    expect(await takeLeadCode(desk, codes.end)).toMatchObject({ ok: true });
    expect(desk.run?.state.phase).toBe('closed');
  });
});

describe('a score sheet', () => {
  it('of another drill, of another page or of no form is refused whole', async () => {
    const pack = await packed();
    const before = records().length;
    for (const [given, code] of [
      [sheetOf(pack, { run: 'other' }), 'sheet-of-another-drill'],
      [sheetOf(pack, { code: pack.codes.end }), 'sheet-of-another-drill'],
      [armour(desk.ports.hash, 'sheet', '{}'), 'message-damaged'],
      [armour(desk.ports.hash, 'answer', '{}'), 'message-other'],
      ['hello', 'message-none'],
    ] as const) {
      expect(await takeScoreSheet(desk, given)).toMatchObject({ error: { code } });
    }
    expect(records()).toHaveLength(before);
  });

  it('brings the notes with their times and the ratings, and says that it came', async () => {
    const pack = await packed();
    expect(await takeScoreSheet(desk, `> ${sheetOf(pack)}`)).toMatchObject({ ok: true });
    expect(records().slice(2)).toMatchObject([
      { is: 'note', person: 'Mori', at: '2026-11-29T10:00:00.000Z' },
      { is: 'rated', objective: 'signed-in', rating: 'S', person: 'Mori' },
      { is: 'sheet', person: 'Mori' },
    ]);
    const { facilitated } = desk.run!.state;
    expect(facilitated?.notes[0]?.at).toBe('2026-11-29T10:00:00.000Z');
    expect(ledView(desk.run!)).toEqual({ led: { by: 'Mori', sheet: true } });
  });

  it('taken in again adds only what is new', async () => {
    const pack = await packed();
    await takeScoreSheet(desk, sheetOf(pack));
    const notes = [
      { at: '2026-11-29T10:00:00.000Z', text: 'Asked early.' },
      { at: '2026-11-29T10:05:00.000Z', text: 'Told the lead.' },
    ];
    await takeScoreSheet(desk, sheetOf(pack, { notes }));
    expect(records().filter(({ is }) => is === 'note')).toHaveLength(2);
    expect(records().filter(({ is }) => is === 'rated')).toHaveLength(1);
  });
});
