import { expect, it } from 'vitest';
import { StoryFold } from '../../../main/core/export/fold-story.ts';
import { noNames } from '../../../main/core/export/names.ts';
import { timesIn } from '../../../main/core/export/times.ts';
import { MarkdownTimeline } from '../../../main/core/export/timeline-md.ts';
import { START, stored } from './stored.ts';

function told(text: string): string {
  const note = stored(
    { type: 'note', data: { kind: 'note', text: { c: 'c' }, openedAt: '' } },
    { texts: { c: text } },
  );
  const timeline = new MarkdownTimeline('en', timesIn('UTC'), new StoryFold().story());
  const row = timeline.row({ stored: note, names: noNames, at: START, unsure: false });
  return row.slice(row.indexOf('\n  ')).replace(/^\n {2}> /, '');
}

it.each([
  ['markup', '<img src=x onerror=alert(1)>', '\\<img src=x onerror=alert(1)\\>'],
  ['a link', '[Sign in](https://evil.example)', '\\[Sign in\\](https://evil.example)'],
  ['an entity that becomes a hidden character', '&#x202e;gpj', '\\&\\#x202e;gpj'],
  ['a hidden character itself', 'a\u202eb', 'a⟨U+202E⟩b'],
  ['a list', '- [x] done', '\\- \\[x\\] done'],
  ['a number that begins a list', '12. done', '12\\. done'],
  ['a line that makes a heading of the one above', '===', '\\==='],
  ['code', '`rm -rf`', '\\`rm -rf\\`'],
])('a person’s text is never Markdown: %s', (_what, text, shown) => {
  expect(told(text).trimEnd()).toBe(shown);
});

it.each([
  ['en', 'UTC', 'clock, in UTC. '],
  ['en', 'Asia/Tokyo', 'clock, in JST and in UTC. '],
  ['ja', 'UTC', 'もので、UTC で示します'],
  ['ja', 'Asia/Tokyo', 'もので、JST と UTC で示します'],
] as const)('names each clock once: %s, %s', (lang, zone, said) => {
  const timeline = new MarkdownTimeline(lang, timesIn(zone), new StoryFold().story());
  expect(timeline.start('1 @ A', () => noNames)).toContain(said);
});

it('keeps every line of a text within its record', () => {
  const lines = told('first\n# Not a heading\n---\n> said').trimEnd().split('\n');
  expect(lines.map((line) => line.trimEnd())).toEqual([
    'first',
    '  > \\# Not a heading',
    '  > \\---',
    '  > \\> said',
  ]);
});

it('says in its first lines what kind of drill it was', () => {
  const story = { ...new StoryFold().story(), mode: 'drill', kinds: ['tabletop'] } as const;
  const [title = '', , told = ''] = new MarkdownTimeline('en', timesIn('UTC'), story)
    .start('1 @ A', () => noNames)
    .split('\n');
  expect(title).toBe('# DRILL · Tabletop: Drill report');
  expect(told).toContain('Nothing was signed in to, called or sent.');
});
