import { expect, test } from 'vitest';
import { StoryFold } from '../../../main/core/export/fold-story.ts';
import { noNames } from '../../../main/core/export/names.ts';
import type { ReportInput } from '../../../main/core/export/report/input.ts';
import { summary } from '../../../main/core/export/report/summary.ts';
import { tell } from '../../../main/core/export/tell.ts';
import { timesIn } from '../../../main/core/export/times.ts';
import type { KitAtStart } from '../../../main/core/journal/payload-kit.ts';
import type { Draft } from '../../../main/core/journal/payload.ts';
import { describe as listed } from '../../../main/ipc/views/describe-record.ts';
import { stored } from './stored.ts';

const kit: KitAtStart = {
  name: 'Example Corp',
  prepared: '2026-10-01',
  sha256: 'ab12',
  days: 1,
  standing: 'unsigned',
  signers: [],
  concerns: ['unsigned'],
  gate: { by: 'wait', reason: { c: 'c' }, waited: 62, review: true },
};
const start: Draft<'run.start'> = {
  type: 'run.start',
  data: {
    run: 'r',
    playbook: { id: 'PB-01', version: '1.0.0', sha256: 'cd' },
    includes: [],
    person: 'sato',
    lang: 'en',
    kit,
  },
};
const record = (withheld?: string) =>
  stored(start, { texts: { c: 'nobody <answers>' }, ...(withheld ? { withheld } : {}) });

test('the timeline of a report tells the kit, who let it begin, and why in their own words', () => {
  const told = tell(record(), 'en', noNames);
  expect(told.tone).toBe('warn');
  expect(told.lines).toEqual([
    { text: expect.stringMatching(/^Kit Example Corp of 2026-10-01.*not signed/), said: false },
    { text: expect.stringMatching(/^Nobody else agreed.*to be reviewed$/), said: false },
    { text: 'nobody <answers>', said: true },
  ]);
});

test.each(['en', 'ja'] as const)('the first page of a report names it (%s)', (lang) => {
  const fold = new StoryFold();
  fold.add(record());
  const story = fold.story();
  const times = timesIn('UTC');
  const page = summary({ lang, story, times, names: () => noNames } as unknown as ReportInput);
  expect(page).toContain('62');
  expect(page).toContain('nobody &#60;answers&#62;');
  expect(page).toContain(lang === 'en' ? 'to be reviewed' : 'あとで確認が必要');
});

test('a reason that was withheld is not told', () => {
  const [, , why] = tell(record('personal data'), 'en', noNames).lines;
  expect(why?.text).not.toContain('nobody');
});

test('the log viewer says it in the record’s line', () => {
  expect(listed(record().entry, 'en')).toMatch(/^Run started: PB-01 · not signed: Nobody else/);
});
