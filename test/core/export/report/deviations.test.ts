import { expect, test } from 'vitest';
import { StoryFold } from '../../../../main/core/export/fold-story.ts';
import { noNames } from '../../../../main/core/export/names.ts';
import { deviations } from '../../../../main/core/export/report/deviations.ts';
import type { ReportInput } from '../../../../main/core/export/report/input.ts';
import { review } from '../../../../main/core/export/report/review.ts';
import { summary } from '../../../../main/core/export/report/summary.ts';
import { MarkdownTimeline } from '../../../../main/core/export/timeline-md.ts';
import { timesIn } from '../../../../main/core/export/times.ts';
import type { Deviation } from '../../../../main/core/journal/payload-note.ts';
import type { Draft } from '../../../../main/core/journal/payload.ts';
import { stored } from '../stored.ts';

const playbook = { id: 'PB-03', version: '1.0.0', sha256: '0'.repeat(64) };
const section = { as: 'pulled-1', playbook, section: 'contain' };
const left = (deviation: Deviation, why: string): Draft => ({
  type: 'note',
  run: 'r',
  data: { kind: 'note', path: deviation.path, text: { text: why }, openedAt: '', deviation },
});
const done = (path: string): Draft => ({
  type: 'step.done',
  run: 'r',
  data: { path, how: 'person' },
});
const jump = left({ is: 'jump', path: 'a', to: 'e', over: ['b', 'c', 'd'] }, 'hurry');
const all: readonly Draft[] = [
  jump,
  left({ is: 'added', path: 'e', what: { text: 'called the bank' } }, 'asked to'),
  left({ is: 'pulled', path: 'e', pulled: section }, 'needed here'),
  left({ is: 'put-back', path: 'e', pulled: section }, 'not needed'),
];

function told(lang: 'en' | 'ja', drafts: readonly Draft[]) {
  const fold = new StoryFold();
  drafts.forEach((draft, seq) => fold.add(stored(draft, { seq })));
  const times = timesIn('UTC');
  const story = fold.story();
  const input = { lang, story, names: () => noNames, times, clocks: [] };
  const report = input as unknown as ReportInput;
  const markdown = new MarkdownTimeline(lang, times, story).start('1 @ A', () => noNames);
  return { html: deviations(report), review: review(report), summary: summary(report), markdown };
}

test.each([
  [
    'en',
    ['Jumped from a to e; 3 steps', 'no step says', 'Took in', 'Took out again'],
    'every step',
  ],
  [
    'ja',
    ['a から e へ移動（飛ばした手順 3 件', '手順書にないこと', '取り込み', '取り消し'],
    'すべての手順が',
  ],
] as const)('a run that left the list says how, and why (%s)', (lang, kinds, untrue) => {
  const { html, markdown } = told(lang, [...all, done('c')]);
  const whys = ['hurry', 'called the bank', 'asked to', 'needed here', 'not needed'];
  for (const text of [html, markdown]) {
    for (const wanted of [...kinds, ...whys]) expect(text).toContain(wanted);
    expect(text).not.toContain(untrue);
  }
});

test('each step passed over is named, with whether it was ever done', () => {
  const { html, markdown, summary: short } = told('en', [jump, done('c')]);
  for (const text of [html, markdown]) {
    expect(text).toContain('b (passed over, never done)');
    expect(text).toContain('c (passed over, settled later)');
  }
  for (const text of [html, markdown, short])
    expect(text).toContain('The list was left once; 2 steps were passed over and never done.');
});

test('where nothing is for review, it says where the list was left', () => {
  const of = told('en', [done('a'), ...all.slice(1)]);
  for (const text of [of.review, of.summary, of.markdown])
    expect(text).toContain('Where the list was left stands under “Deviations from the playbook”.');
});

test('a run by the list says only what was recorded', () => {
  const { html, summary: short, markdown } = told('en', [done('a')]);
  for (const text of [html, markdown]) expect(text).toContain('None was recorded: no step');
  expect(short).not.toContain('The list was left');
});

test('a step that two logs of a run passed over is never done in both', () => {
  const fold = new StoryFold();
  fold.add(stored(jump, { seq: 0, logId: 'one' }));
  fold.add(stored(jump, { seq: 0, logId: 'two' }));
  const input = { lang: 'en', story: fold.story(), names: () => noNames, times: timesIn('UTC') };
  const html = deviations({ ...input, clocks: [] } as unknown as ReportInput);
  expect(html.match(/b \(passed over, never done\)/g)).toHaveLength(2);
  expect(html).not.toContain('settled later');
});
