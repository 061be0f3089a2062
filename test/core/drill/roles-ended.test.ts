import { expect, test } from 'vitest';
import { figuresOf } from '../../../main/core/drill/figures.ts';
import { scoreObjectives } from '../../../main/core/drill/objectives.ts';
import type { Draft, Entry } from '../../../main/core/journal/payload.ts';
import { fold } from '../../../main/core/run/fold.ts';
import { assumed, begun, left, policy } from '../../fakes/role-records.ts';

const other = assumed('sato', 'BREAK-GLASS-RESPONDER');

test.each<[string, readonly Draft[], readonly unknown[]]>([
  ['nothing was assumed', [], ['N', 0, 0]],
  ['nothing was ended', [assumed()], ['U', 0, 1]],
  ['one of two was ended', [assumed(), other, ...policy('Put')], ['M', 1, 2]],
  ['one was left to somebody', [assumed(), left], ['S', 0, 1]],
  ['all were ended', [assumed(), ...policy('Put')], ['P', 1, 1]],
  ['ended, then assumed again', [assumed(), ...policy('Put'), assumed()], ['U', 0, 1]],
])('roles revoked: %s', (_, drafts, expected) => {
  const entries = [begun, ...drafts].map((draft, seq): Entry => ({
    ...draft,
    seq,
    logId: 'l',
    ts: '2026-11-28T03:00:00Z',
  }));
  const state = fold(entries)!;
  const figures = figuresOf(entries, state);
  const title = { en: 't', ja: 't' };
  const [score] = scoreObjectives([{ id: 'o', title, measure: { kind: 'roles-revoked' } }], {
    entries,
    state,
    figures,
  });
  expect([score?.rating, score?.value, score?.goal]).toEqual(expected);
  const proofs = score?.records.map(({ seq }) => entries[seq]?.type) ?? [];
  expect(proofs.every((type) => type === 'intent' || type === 'note')).toBe(true);
  const value = (id: string) => figures.find((one) => one.id === id)?.value;
  expect([value('roles-revoked'), value('roles-used')]).toEqual(expected.slice(1));
});
