import { expect, test } from 'vitest';
import { ReviewFold } from '../../../main/core/export/review-fold.ts';
import type { Agreed } from '../../../main/core/journal/payload-note.ts';
import { stored } from './stored.ts';

const at = '2026-11-23T18:30:00.000Z';

function told(...notes: readonly Agreed[]) {
  const fold = new ReviewFold();
  for (const agreed of notes) {
    const data = { kind: 'note', text: { text: agreed.is }, openedAt: at, agreed } as const;
    fold.add(stored({ type: 'note', data }));
  }
  return fold.story().agreed.shown;
}

test('a promise is told with what became of it, and the first word counts: rule P15', () => {
  const promise = { is: 'promise', id: 'a', at } as const;
  expect(told(promise)).toMatchObject([{ is: 'promise', when: Date.parse(at) }]);
  expect(told(promise)[0]?.settled).toBeUndefined();
  const kept = { is: 'settled', id: 'a', kept: true } as const;
  const both = told(promise, kept, { ...kept, kept: false });
  expect(both).toMatchObject([{ settled: 'kept' }]);
});

test('what settles no promise tells nothing', () => {
  expect(told({ is: 'settled', id: 'x', kept: true })).toEqual([]);
});

test('a decision is told with who took it', () => {
  expect(told({ is: 'decision', who: { text: 'Abe' } })).toMatchObject([
    { is: 'decision', name: { text: 'Abe' } },
  ]);
});
