import { expect, it } from 'vitest';
import { deviationsOf } from '../../../main/core/drill/deviations.ts';
import type { Draft, Entry } from '../../../main/core/journal/payload.ts';

const text = { c: 'commitment-without-its-text' };
const note = { kind: 'note', text, openedAt: '2026-01-01T00:00:00Z' } as const;
const drafts: readonly Draft[] = [
  { type: 'step.done', data: { path: 'a', how: 'person', asExpected: true } },
  { type: 'step.done', data: { path: 'b', how: 'person', asExpected: false } },
  { type: 'step.done', data: { path: 'c', how: 'person', asExpected: false, actual: text } },
  { type: 'step.skip', data: { path: 'd', code: 'blocked', reason: text } },
  { type: 'note', data: note },
  { type: 'note', data: { ...note, deviation: { is: 'jump', path: 'd', to: 'f' } } },
];
const entries = drafts.map((draft, seq): Entry => ({
  ...draft,
  ...{ seq, ts: '2026-01-01T00:00:00Z', logId: 'log-1' },
}));

it('a result that differed without a word is without a reason; texts that were left out still count', () => {
  const { given, none } = deviationsOf(entries);
  expect(none.map(({ seq }) => seq)).toEqual([1]);
  expect(given.map(({ seq }) => seq)).toEqual([2, 3, 5]);
});

it('where the playbook was followed there is none', () => {
  expect(deviationsOf(entries.slice(0, 1))).toEqual({ given: [], none: [] });
});
