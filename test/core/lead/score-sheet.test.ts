import { expect, it } from 'vitest';
import { parseScoreSheet } from '../../../main/core/lead/score-sheet.ts';

const sheet = {
  format: 'breakglass-score-sheet/1',
  run: 'r1',
  code: '7BJQ-MR4X',
  notes: [{ at: '2026-11-29T10:00:00.000Z', text: 'Asked early.' }],
  ratings: [{ objective: 'in', rating: 'S' }],
};

it.each([
  ['no JSON', '{'],
  ['another format', JSON.stringify({ ...sheet, format: 'breakglass-score-sheet/2' })],
  [
    'a rating there is not',
    JSON.stringify({ ...sheet, ratings: [{ objective: 'in', rating: 'A' }] }),
  ],
  ['a time that is none', JSON.stringify({ ...sheet, notes: [{ at: 'noon', text: 'x' }] })],
  ['an empty note', JSON.stringify({ ...sheet, notes: [{ ...sheet.notes[0], text: ' ' }] })],
  ['more than was asked for', JSON.stringify({ ...sheet, end: true })],
  [
    'more notes than a person writes',
    JSON.stringify({ ...sheet, notes: Array(501).fill(sheet.notes[0]) }),
  ],
])('%s is no score sheet', (_, text) => {
  expect(parseScoreSheet(text)).toBeUndefined();
});

it('reads what the page made', () => {
  expect(parseScoreSheet(JSON.stringify(sheet))).toEqual(sheet);
});
