import { expect, test } from 'vitest';
import {
  createMatcher,
  holdsAll,
  wordsOf,
  type FilterInput,
  type RecordFilter,
} from '../../../main/core/journal/record-filter.ts';
import type { Entry } from '../../../main/core/journal/payload.ts';

const C = `${'A'.repeat(43)}=`;

const entry = {
  type: 'note',
  step: 'find/first',
  data: { kind: 'note', text: { c: C }, openedAt: '2026-11-23T13:10:24.123Z' },
  seq: 3,
  ts: '2026-11-23T13:10:24.123Z',
  logId: 'log',
} as Entry;
const record: FilterInput = { entry, who: 'sato', line: JSON.stringify(entry.data) };

function holds(filter: RecordFilter, texts: readonly string[] = []): boolean {
  return createMatcher(filter, () => 'Note メモ', new Set(texts))(record);
}

test('nothing given wants all', () => {
  expect(holds({})).toBe(true);
});

test('who, kind, step and time must all hold', () => {
  const at = Date.parse(entry.ts);
  expect(holds({ who: 'sato', types: ['note'], step: 'find', from: at, to: at })).toBe(true);
  expect(holds({ who: 'tanaka' })).toBe(false);
  expect(holds({ types: ['intent'] })).toBe(false);
  expect(holds({ step: 'fin' })).toBe(false);
  expect(holds({ step: 'find/first/deeper' })).toBe(false);
  expect(holds({ from: at + 1 })).toBe(false);
  expect(holds({ to: at - 1 })).toBe(false);
});

test('words are found in the record, in what the screen says, and in kept texts', () => {
  expect(holds({ text: 'openedat' })).toBe(true);
  expect(holds({ text: 'ﾒﾓ' })).toBe(true);
  expect(holds({ text: 'めも ＮＯＴＥ' })).toBe(true);
  expect(holds({ text: 'web-7' })).toBe(false);
  expect(holds({ text: 'web-7' }, [C])).toBe(true);
  expect(holds({ text: 'web-7', who: 'tanaka' }, [C])).toBe(false);
});

test('all words must occur, whatever their width or case', () => {
  expect(holdsAll(wordsOf('通信　ＷＥＢ'), 'web-7 に外部通信あり')).toBe(true);
  expect(holdsAll(wordsOf('通信 db'), 'web-7 に外部通信あり')).toBe(false);
});
