import { expect, test } from 'vitest';
import { StoryFold } from '../../../../main/core/export/fold-story.ts';
import { noNames } from '../../../../main/core/export/names.ts';
import type { ReportInput } from '../../../../main/core/export/report/input.ts';
import { review } from '../../../../main/core/export/report/review.ts';
import { MOST_ROWS, TimelineRows } from '../../../../main/core/export/report/timeline.ts';
import { MarkdownTimeline } from '../../../../main/core/export/timeline-md.ts';
import { timesIn } from '../../../../main/core/export/times.ts';
import type { Draft } from '../../../../main/core/journal/payload.ts';
import { START, stored } from '../stored.ts';

const steps: readonly Draft[] = [
  { type: 'step.start', data: { path: 'a', kind: 'approve', risk: 'read', pass: 1 } },
  { type: 'step.skip', data: { path: 'a', code: 'blocked', reason: { text: 'nobody' } } },
  { type: 'security', step: 'x', data: { code: 'approved-otherwise', detail: { text: '' } } },
];

function made(drafts: readonly Draft[] = steps) {
  const fold = new StoryFold();
  const records = drafts.map((draft, seq) => stored(draft, { seq }));
  for (const one of records) fold.add(one);
  const times = timesIn('UTC');
  const input = { lang: 'en', story: fold.story(), names: () => noNames, times, clocks: [] };
  return { records, times, input: input as unknown as ReportInput };
}
const item = (one: ReturnType<typeof stored>) => ({
  ...{ stored: one, names: noNames, at: START, unsure: false },
});

test('each point for review leads to its row of the timeline, of which there is one', () => {
  const { records, input } = made();
  const hrefs = [...review(input).matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
  const rows = new TimelineRows(input, records.length);
  const html = records.map((one) => rows.row(item(one))).join('');
  const ids = [...html.matchAll(/<tr id="([^"]+)"/g)].map(([, id]) => id);
  expect(hrefs.length).toBeGreaterThan(1);
  for (const href of hrefs) expect(ids.filter((id) => id === href)).toHaveLength(1);
});

test('in a log whose timeline is cut down, those rows stay', () => {
  const { input, records } = made();
  const hrefs = [...review(input).matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
  const rows = new TimelineRows(input, 1_000_000);
  const other = stored({ type: 'answer', data: { path: 'q', option: 'yes' } }, { seq: 9 });
  for (let shown = 0; shown < MOST_ROWS; shown += 1) rows.row(item(other));
  expect(rows.row(item(other))).toBe('');
  const html = records.map((one) => rows.row(item(one))).join('');
  for (const href of hrefs) expect(html).toContain(`<tr id="${href ?? ''}"`);
});

test('in Markdown each names its record by the number it has below', () => {
  const { records, times, input } = made();
  const timeline = new MarkdownTimeline('en', times, input.story);
  const head = timeline.start('1 @ A', () => noNames);
  const numbers = [...head.matchAll(/^- .* (#\d+) /gm)].map(([, number]) => number);
  const below = records.map((one) => timeline.row(item(one))).join('');
  expect(numbers.length).toBeGreaterThan(1);
  for (const number of numbers) expect(below).toContain(` ${number ?? ''} `);
});

test('a report with more points than it lists says how many there are', () => {
  const intents = Array.from({ length: 2_003 }, (_, serial) => ({
    type: 'intent' as const,
    data: { id: String(serial), call: 'c', account: '1', principal: 'p', region: 'r' },
  }));
  const { input, times } = made(intents);
  expect(review(input)).toContain('2000 of 2003 are listed');
  const markdown = new MarkdownTimeline('en', times, input.story).start('code', () => noNames);
  expect(markdown).toContain('2000 of 2003 are listed');
  expect(review(made().input)).not.toContain('are listed');
});
