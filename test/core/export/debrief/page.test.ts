import { describe, expect, it } from 'vitest';
import { countedFrom } from '../../../../main/core/drill/scorecard.ts';
import {
  heldBack,
  type AfterDrill,
  type DebriefInput,
} from '../../../../main/core/export/debrief/input.ts';
import { debriefEnd, debriefStart } from '../../../../main/core/export/debrief/page.ts';
import { linkedOf } from '../../../../main/core/export/debrief/scored.ts';
import { StoryFold } from '../../../../main/core/export/fold-story.ts';
import { noNames } from '../../../../main/core/export/names.ts';
import { MOST_ROWS, TimelineRows } from '../../../../main/core/export/report/timeline.ts';
import { timesIn } from '../../../../main/core/export/times.ts';
import type { Draft } from '../../../../main/core/journal/payload.ts';
import type { ActionItem } from '../../../../main/core/programme/action-items.ts';
import { fold } from '../../../../main/core/run/fold.ts';
import { START, stored } from '../stored.ts';

const title = { en: 'Tell the bank', ja: '銀行に連絡する' };
const drafts: readonly Draft[] = [
  {
    type: 'run.start',
    data: {
      ...{ run: 'r', person: 'sato', lang: 'en', includes: [] },
      playbook: { id: 'PB-01', version: '1.2', sha256: '0' },
    },
  },
  { type: 'inject', data: { id: 'press', is: 'happened', message: 'phone' } },
  { type: 'step.start', data: { path: 'a', kind: 'do', risk: 'change', pass: 1 } },
  { type: 'step.done', data: { path: 'a', how: 'person', asExpected: true } },
  { type: 'security', data: { code: 'read-back-declined', detail: { text: '<b>Send?</b>' } } },
  { type: 'step.skip', data: { path: 'b', code: 'blocked', reason: { text: 'asleep' } } },
  { type: 'facilitator', data: { is: 'note', person: 'Mori', text: { text: 'Nobody called.' } } },
];
const records = drafts.map((draft, seq) => stored(draft, { seq }));
const entries = records.map(({ entry }) => entry);
const scored = countedFrom(
  {
    objectives: [{ id: 'o', title, measure: { kind: 'critical-steps', steps: ['a', 'b'] } }],
    steps: [{ path: 'a', title, usualSeconds: 0, targetSeconds: -1 }],
  },
  fold(entries)!,
  entries,
);
const item: ActionItem = {
  ...{ id: 'i', log: 'l', records: [], playbook: 'PB-01', owner: '森 直子', madeAt: START },
  ...{ text: 'Ask <the> bank', due: '2026-12-31' },
};
const NOTHING: AfterDrill = { earlier: [], items: [], proposed: [] };

it.each([
  ['en', 'Left out: this export leaves texts out'],
  ['ja', '一部の文を省いており'],
] as const)('says that it holds words back where texts are left out: %s', (lang, said) => {
  const page = made(heldBack({ ...NOTHING, items: [item] }), lang);
  expect(page.split(said)).toHaveLength(3);
  expect(page).not.toContain('bank&gt;');
  expect(page).not.toContain('森 直子');
});

function made(after: AfterDrill = NOTHING, lang: 'en' | 'ja' = 'en', card = scored) {
  const story = new StoryFold();
  for (const one of records) story.add(one);
  const logId = entries[0]?.logId ?? '';
  const input = {
    ...{ lang, card, after, names: () => noNames, times: timesIn('UTC'), made: START, app: 'App' },
    story: { ...story.story(), mode: 'drill', kinds: ['tabletop'] },
    ...{ clocks: [], stamps: [], root: 'root', trusted: false },
    verdict: { verdict: 'VALID_UNANCHORED', logs: [{ logId }] },
  } as unknown as DebriefInput;
  const total = MOST_ROWS + 1;
  const linked = linkedOf(input).map(({ log, seq }) => ({ logId: log, seq }));
  const rows = new TimelineRows(input, total, linked);
  const at = { names: noNames, at: START, unsure: false };
  const body = records.map((one) => rows.row({ stored: one, ...at })).join('');
  return debriefStart(input, total) + body + debriefEnd(input);
}

describe('the debrief of a drill', () => {
  it('leads from every number to its one row, however much the timeline is cut', () => {
    const html = made();
    const hrefs = [...html.matchAll(/href="#(r-[^"]+)"/g)].map(([, id]) => id);
    const ids = [...html.matchAll(/<tr id="([^"]+)"/g)].map(([, id]) => id);
    expect(hrefs.length).toBeGreaterThan(6);
    for (const href of hrefs) expect(ids.filter((id) => id === href)).toHaveLength(1);
    expect(html).toContain('id="messages"');
  });

  it('leads to the last record of a step that has more than are printed of a figure', () => {
    const records = Array.from({ length: 41 }, (_, seq) => ({ log: 'l', seq }));
    const steps = scored.steps.map((step) => ({ ...step, records }));
    const story = { nearMisses: { shown: [] }, remarks: { shown: [] }, messages: [] };
    const input = { card: { ...scored, steps }, after: NOTHING, story };
    expect(linkedOf(input as unknown as DebriefInput)).toContainEqual({ log: 'l', seq: 40 });
  });

  it('is named by the playbook where the drill had no scenario', () => {
    expect(made(NOTHING, 'en', { ...scored, scenario: 'ddos' })).toContain(
      '<h1>Debrief: ddos</h1>',
    );
    const html = made(NOTHING, 'ja', { ...scored, scenario: '' });
    expect(html).toContain('<h1>振り返り：PB-01</h1>');
    expect(html).not.toContain('<dt>シナリオ</dt>');
  });

  it('is marked as a drill of its kind, and holds no markup that people wrote', () => {
    const html = made({ ...NOTHING, items: [item] });
    expect(html).toContain('<span class="mark">DRILL · Tabletop</span>');
    expect(html).toContain('class="watermark"');
    expect(html).not.toMatch(/<b>Send|<the>/);
    expect(html).toContain('Ask &#60;the&#62; bank');
  });

  it('says that there is nothing to compare with, or what became better in words', () => {
    expect(made()).toContain('No earlier drill of this scenario');
    const earlier = {
      ...{ logId: 'b', endedAt: START - 86_400_000, person: 'mori' },
      figures: { 'critical-missed': 2, 'near-misses': 0 },
      objectives: [{ id: 'o', rating: 'M' as const }],
    };
    const html = made({ ...NOTHING, earlier: [earlier] });
    expect(html).not.toContain('No earlier drill');
    expect(html).toMatch(/Critical steps missed<\/td>.*▲ better.*>2</);
    expect(html).toMatch(/Stopped at the read-back<\/td>.*▼ worse/);
    expect(html).toMatch(/Tell the bank.*= as before/);
  });

  it('tells action items, the change of a draft, the notes, and what took too long, in Japanese too', () => {
    const fields = [
      { path: ['do', 'ja'], before: '電話する', after: '電話する。', touches: 'text' as const },
    ];
    const place = {
      ...{ id: 'a', number: 1, section: title, title, kind: 'do' as const, risk: 'read' as const },
    };
    const steps = [{ is: 'changed' as const, was: place, at: place, fields }];
    const changes = { steps, sections: [], fields: [] };
    const html = made(
      { ...NOTHING, items: [item], proposed: [{ title, is: 'draft', changes }] },
      'ja',
    );
    expect(html).toContain('森 直子');
    expect(html).toContain('変更する手順: 1 銀行に連絡する');
    expect(html).toContain('行うこと › 日本語');
    expect(html).toContain('<del>電話する</del>');
    expect(html).toContain('Nobody called.');
    expect(html).toContain('1 銀行に連絡する</td>');
  });
});
