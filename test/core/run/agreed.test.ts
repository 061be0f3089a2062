import { expect, test } from 'vitest';
import { agreedIn, openPromises } from '../../../main/core/run/agreed.ts';
import type { Agreed } from '../../../main/core/journal/payload-note.ts';
import type { NoteProgress } from '../../../main/core/run/state.ts';

const at = '2026-01-01T14:30:00.000Z';

function note(seq: number, agreed?: Agreed): NoteProgress {
  const text = { text: `note ${String(seq)}` };
  return { seq, kind: 'note', at, text, ...(agreed ? { agreed } : {}) };
}

test('a promise is open until a later note says what became of it', () => {
  const notes = [
    note(1, { is: 'promise', id: 'a', at }),
    note(2, { is: 'promise', id: 'b', who: { text: 'Mori' } }),
    note(3, { is: 'settled', id: 'a', kept: true }),
    note(4),
  ];
  expect(openPromises({ notes }).map(({ id }) => id)).toEqual(['b']);
  expect(agreedIn({ notes })).toMatchObject([
    { is: 'promise', seq: 1, settled: 'kept', at },
    { is: 'promise', seq: 2, who: { text: 'Mori' } },
  ]);
});

test('what is given up is open no more, and a decision never was', () => {
  const notes = [
    note(1, { is: 'promise', id: 'a' }),
    note(2, { is: 'settled', id: 'a', kept: false }),
    note(3, { is: 'decision', who: { text: 'Abe' } }),
  ];
  expect(openPromises({ notes })).toEqual([]);
  expect(agreedIn({ notes })[0]?.settled).toBe('dropped');
});
