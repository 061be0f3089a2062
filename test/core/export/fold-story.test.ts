import { expect, test } from 'vitest';
import { StoryFold } from '../../../main/core/export/fold-story.ts';
import type { Draft } from '../../../main/core/journal/payload.ts';
import { LOG, stored } from './stored.ts';

const OTHER = '0190f3c2-7b1a-7c3e-9f00-0123456789ff';
const opening = {
  type: 'log.open',
  data: {
    logId: LOG,
    origin: 'o',
    vkey_0: 'v',
    device: 'laptop',
    app: 'breakglass/0.1.0',
    mode: 'drill',
    clockSpeed: 1,
  },
} as const satisfies Draft;
const note = {
  type: 'note',
  data: { kind: 'note', text: { c: 'c' }, openedAt: '2026-11-23T18:00:00Z' },
} as const satisfies Draft;

test('the records of a log whose opening says too little are counted as no other’s', () => {
  const fold = new StoryFold();
  for (const draft of [opening, note]) fold.add(stored(draft));
  const bare = { type: 'log.open', data: { logId: OTHER } } as unknown as Draft<'log.open'>;
  for (const draft of [bare, note, note]) fold.add(stored(draft, { logId: OTHER }));
  const { logs, mode } = fold.story();
  expect(logs.map(({ logId, records }) => [logId, records])).toEqual([
    [LOG, 2],
    [OTHER, 3],
  ]);
  expect(logs[1]).toMatchObject({ device: 'laptop', clockSpeed: 1 });
  expect(mode).toBe('drill');
});

test('evidence of which a masked copy was kept is counted among what was masked', () => {
  const fold = new StoryFold();
  const evidence = (maskedFrom?: string) =>
    ({
      type: 'note',
      data: {
        ...note.data,
        kind: 'evidence',
        evidence: [
          {
            sha256: 'a',
            source: 'file',
            mediaType: 'text/plain',
            ...(maskedFrom && { maskedFrom }),
          },
        ],
      },
    }) as const satisfies Draft;
  for (const draft of [opening, evidence(), evidence('b'), note]) fold.add(stored(draft));
  expect(fold.story().redactions).toMatchObject({ count: 0, copies: 1 });
});

test('of a run that was given up for another, the story is about the other', () => {
  const fold = new StoryFold();
  const start = (id: string, continues?: { log: string; size: number }) =>
    ({
      type: 'run.start',
      data: {
        run: id,
        playbook: { id, version: '1', sha256: id },
        includes: [],
        person: 'sato',
        lang: 'en',
        ...(continues ? { continues } : {}),
      },
    }) as const satisfies Draft;
  for (const draft of [opening, start('PB-A')]) fold.add(stored(draft));
  fold.add(stored(start('PB-B'), { logId: OTHER }));
  fold.add(stored(start('PB-A', { log: LOG, size: 2 }), { logId: OTHER }));
  expect(fold.story().playbook?.id).toBe('PB-B');
});

test('tells each kind of drill once, a rehearsal where none is named, and none in an incident', () => {
  const start = (kind?: 'tabletop') =>
    ({
      type: 'run.start',
      data: {
        run: 'r',
        playbook: { id: 'PB-01', version: '1', sha256: 'a'.repeat(64) },
        includes: [],
        person: 'sato',
        lang: 'en',
        ...(kind ? { kind } : {}),
      },
    }) as const satisfies Draft;
  const kinds = (...drafts: readonly Draft[]) => {
    const fold = new StoryFold();
    for (const draft of drafts) fold.add(stored(draft));
    return fold.story().kinds;
  };
  expect(kinds(opening, start('tabletop'), start('tabletop'))).toEqual(['tabletop']);
  expect(kinds(opening, start())).toEqual(['rehearsal']);
  expect(kinds(opening)).toEqual([]);
  const incident = { ...opening, data: { ...opening.data, mode: 'incident' } } as const;
  expect(kinds(incident, start())).toEqual([]);
});
