import { expect, it } from 'vitest';
import { readScorecard } from '../../../main/core/drill/read-scorecard.ts';
import { countedFrom } from '../../../main/core/drill/scorecard.ts';
import type { Entry } from '../../../main/core/journal/payload.ts';
import { fold } from '../../../main/core/run/fold.ts';

const title = { en: 'T', ja: 'T' };
const entries = [
  {
    type: 'run.start',
    data: {
      ...{ run: 'r', person: 'p', lang: 'en', includes: [] },
      playbook: { id: 'PB-01', version: '1', sha256: '0' },
    },
    ...{ seq: 0, ts: '2026-01-01T00:00:00.000Z', logId: 'log-1' },
  },
] as const satisfies readonly Entry[];
const card = countedFrom(
  {
    objectives: [{ id: 'o', title, measure: { kind: 'roles-revoked' } }],
    steps: [{ path: 'a', title, usualSeconds: 1, targetSeconds: 2 }],
  },
  fold(entries)!,
  entries,
);

it('is what was counted', () => {
  expect(readScorecard(JSON.stringify(card))).toEqual(card);
});

it.each([
  ['no JSON', '{'],
  ['a list', '[]'],
  ['another format', { ...card, format: 'breakglass-scorecard/1' }],
  ['a figure nobody knows', { ...card, figures: [{ ...card.figures[0], id: 'wishes' }] }],
  ['a value that is no number', { ...card, figures: [{ ...card.figures[0], value: '7' }] }],
  ['records that are none', { ...card, objectives: [{ ...card.objectives[0], records: [7] }] }],
  ['a rating nobody gives', { ...card, objectives: [{ ...card.objectives[0], rating: 'X' }] }],
  ['a day that is none', { ...card, endedAt: 'today' }],
])('is none where the text holds %s', (_, value) => {
  expect(readScorecard(typeof value === 'string' ? value : JSON.stringify(value))).toBeUndefined();
});
