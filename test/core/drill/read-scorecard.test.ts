import { expect, it } from 'vitest';
import { readScorecard } from '../../../main/core/drill/read-scorecard.ts';
import { scorecard as card } from '../../fakes/scorecard.ts';

it('is what was counted', () => {
  expect(readScorecard(JSON.stringify(card))).toEqual(card);
});

it.each([
  ['no JSON', '{'],
  ['a list', '[]'],
  ['another format', { ...card, format: 'breakglass-scorecard/1' }],
  ['the format before', { ...card, format: 'breakglass-scorecard/2' }],
  ['a kind of drill nobody knows', { ...card, kind: 'picnic' }],
  ['a figure nobody knows', { ...card, figures: [{ ...card.figures[0], id: 'wishes' }] }],
  ['a value that is no number', { ...card, figures: [{ ...card.figures[0], value: '7' }] }],
  ['records that are none', { ...card, objectives: [{ ...card.objectives[0], records: [7] }] }],
  ['a rating nobody gives', { ...card, objectives: [{ ...card.objectives[0], rating: 'X' }] }],
  ['a day that is none', { ...card, endedAt: 'today' }],
])('is none where the text holds %s', (_, value) => {
  expect(readScorecard(typeof value === 'string' ? value : JSON.stringify(value))).toBeUndefined();
});
