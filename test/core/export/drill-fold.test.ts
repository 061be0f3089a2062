import { expect, it } from 'vitest';
import { DrillFold } from '../../../main/core/export/drill-fold.ts';
import type { Draft, Entry } from '../../../main/core/journal/payload.ts';

function told(...drafts: readonly Draft[]) {
  const fold = new DrillFold();
  for (const [seq, draft] of drafts.entries()) {
    const at = seq * 1_000;
    const around = { mono: 0, boot: '', device: '', att: [], leaf: '', who: 'sato' };
    const entry = { ...draft, seq, ts: new Date(at).toISOString(), logId: 'l' } as Entry;
    fold.add({ ...around, entry, type: draft.type, at });
  }
  return fold.story();
}
const text = { text: 'words' };

it('takes a declined read-back for one at the step begun last, and no other warning', () => {
  const { nearMisses } = told(
    { type: 'security', data: { code: 'read-back-declined', detail: text } },
    { type: 'step.start', data: { path: 'a', kind: 'do', risk: 'read', pass: 1 } },
    { type: 'security', data: { code: 'tls-interception-allowed', detail: text } },
    { type: 'security', data: { code: 'read-back-declined', detail: text } },
  );
  expect(nearMisses.shown.map(({ seq, path }) => [seq, path])).toEqual([
    [0, undefined],
    [3, 'a'],
  ]);
});

it('keeps notes with words, and every rating, with who gave it', () => {
  const { remarks } = told(
    { type: 'facilitator', data: { is: 'note', person: 'Mori' } },
    { type: 'facilitator', data: { is: 'paused', person: 'Mori', text } },
    { type: 'facilitator', data: { is: 'note', person: 'Mori', text } },
    { type: 'facilitator', data: { is: 'rated', person: 'Mori', objective: 'o', rating: 'S' } },
  );
  expect(remarks.shown).toMatchObject([
    { seq: 2, person: 'Mori', text },
    { seq: 3, objective: 'o', rating: 'S' },
  ]);
});

it('has each message once, by when it came and when it was read first', () => {
  const { messages } = told(
    { type: 'inject', data: { id: 'dark', is: 'happened', faults: ['region-dark'] } },
    { type: 'inject', data: { id: 'call', is: 'seen' } },
    { type: 'inject', data: { id: 'call', is: 'happened', message: 'phone' } },
    { type: 'inject', data: { id: 'call', is: 'happened', message: 'phone' } },
    { type: 'inject', data: { id: 'call', is: 'seen' } },
    { type: 'inject', data: { id: 'call', is: 'seen' } },
  );
  expect(messages).toMatchObject([{ id: 'call', seq: 2, seenAt: 4_000 }]);
});
