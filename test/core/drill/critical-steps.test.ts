import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { criticalSteps } from '../../../main/core/drill/critical-steps.ts';
import type { Draft, Entry } from '../../../main/core/journal/payload.ts';
import { fold } from '../../../main/core/run/fold.ts';

const start: Draft = {
  type: 'run.start',
  data: {
    ...{ run: 'r', person: 'p', lang: 'en', includes: [] },
    playbook: { id: 'PB-01', version: '1', sha256: '0' },
  },
};
const done = (path: string): readonly Draft[] => [
  { type: 'step.start', data: { path, kind: 'do', risk: 'read', pass: 1 } },
  { type: 'step.done', data: { path, how: 'person', asExpected: true } },
];
const skipped = (path: string): readonly Draft[] => [
  { type: 'step.skip', data: { path, code: 'blocked', reason: { text: 'no way in' } } },
];

function counted(paths: readonly string[], drafts: readonly Draft[]) {
  const entries = [start, ...drafts].map((draft, seq): Entry => ({
    ...draft,
    ...{ seq, ts: new Date(seq * 1_000).toISOString(), logId: 'log-1' },
  }));
  const { done: all, missed, outOfOrder } = criticalSteps(paths, entries, fold(entries)!);
  const path = (entry: Entry): string => ('path' in entry.data ? (entry.data.path ?? '') : '');
  return { done: all.map(path), missed, outOfOrder: outOfOrder.map(path) };
}

describe('steps that had to be done', () => {
  it('are missed where they were skipped, never begun, or done and then taken up and skipped', () => {
    const drafts = [...skipped('a'), ...done('b'), ...skipped('b')];
    expect(counted(['a', 'b', 'c'], drafts)).toEqual({
      ...{ done: [], missed: ['a', 'b', 'c'], outOfOrder: [] },
    });
  });

  it('are out of order where one that comes later was done before them, and only they', () => {
    const drafts = [...done('c'), ...done('a'), ...done('b')];
    expect(counted(['a', 'b', 'c'], drafts)).toEqual({
      ...{ done: ['a', 'b', 'c'], missed: [], outOfOrder: ['a', 'b'] },
    });
  });

  it('go by their first end: done again later, they keep their place', () => {
    const drafts = [...done('a'), ...done('b'), ...done('a')];
    expect(counted(['a', 'b'], drafts).outOfOrder).toEqual([]);
  });

  it('are each done or missed, and in any order none is out of it but before a later one', () => {
    const paths = ['a', 'b', 'c', 'd'];
    fc.assert(
      fc.property(fc.shuffledSubarray(paths), (order) => {
        const found = counted(paths, order.flatMap(done));
        expect([...found.done, ...found.missed].sort()).toEqual(paths);
        const late = order.filter((path, at) => order.slice(0, at).some((other) => other > path));
        expect([...found.outOfOrder].sort()).toEqual([...late].sort());
      }),
    );
  });
});
