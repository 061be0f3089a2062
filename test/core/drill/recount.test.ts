import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Draft, Entry } from '../../../main/core/journal/payload.ts';
import { recount } from '../../../main/core/drill/recount.ts';
import { countedFrom, type Asked } from '../../../main/core/drill/scorecard.ts';
import { fold } from '../../../main/core/run/fold.ts';

const title = { en: 'T', ja: 'T' };
const asked: Asked = {
  objectives: [
    { id: 'steps', title, measure: { kind: 'critical-steps', steps: ['a', 'b'] } },
    { id: 'soon', title, measure: { kind: 'time-to-signed-in', withinSeconds: 60 } },
  ],
  steps: ['a', 'b', 'c'].map((path) => ({ path, title, usualSeconds: 10, targetSeconds: 20 })),
};
const start: Draft = {
  type: 'run.start',
  data: {
    ...{ run: 'r', person: 'p', lang: 'en', includes: [] },
    playbook: { id: 'PB-01', version: '1', sha256: '0' },
  },
};
const begun = (path: string): Draft => ({
  type: 'step.start',
  data: { path, kind: 'do', risk: path === 'b' ? 'change' : 'read', pass: 1 },
});
const done = (path: string, asExpected = true): Draft => ({
  type: 'step.done',
  data: { path, how: 'person', asExpected },
});
const entries: readonly Entry[] = [
  start,
  begun('b'),
  done('b', false),
  begun('a'),
  done('a'),
  { type: 'security', data: { code: 'read-back-declined', detail: { text: 'Send it?' } } } as const,
].map((draft, seq): Entry => ({
  ...draft,
  ...{ seq, ts: new Date(seq * 15_000).toISOString(), logId: 'log-1' },
}));
const state = fold(entries)!;
const card = countedFrom(asked, state, entries);
const differing = (text: string): readonly string[] | undefined =>
  recount(text, entries)?.flatMap(({ name, matches }) => (matches ? [] : [name]));

describe('a scorecard counted anew', () => {
  it.each(['', '{', 'null', '[]', '{"format":"breakglass-scorecard/1"}'])(
    'is none where the text is %j',
    (text) => {
      expect(recount(text, entries)).toBeUndefined();
    },
  );

  it('is none where the records hold no run', () => {
    expect(recount(JSON.stringify(card), [])).toBeUndefined();
  });

  it('matches in every part as it was written', () => {
    const parts = recount(JSON.stringify(card), entries);
    expect(parts?.every(({ matches }) => matches)).toBe(true);
    for (const name of ['figure steps-done', 'objective soon', 'step c', 'endedAt']) {
      expect(parts?.map((part) => part.name)).toContain(name);
    }
  });

  it('names the one figure that was doctored, whichever it is and whatever it says now', () => {
    const which = fc.integer({ min: 0, max: card.figures.length - 1 });
    fc.assert(
      fc.property(which, fc.integer(), fc.boolean(), (at, value, ofRecords) => {
        const figures = card.figures.map((figure, index) => {
          if (index !== at) return figure;
          const changed = { ...figure, records: [...figure.records, { log: 'log-1', seq: value }] };
          return ofRecords ? changed : { ...figure, value };
        });
        fc.pre(ofRecords || card.figures[at]?.value !== value);
        expect(differing(JSON.stringify({ ...card, figures }))).toEqual([
          `figure ${card.figures[at]?.id ?? ''}`,
        ]);
      }),
    );
  });

  it('names an objective rated otherwise, a step told otherwise, one left out and one put in', () => {
    const [first, ...others] = card.objectives;
    const forged = {
      ...card,
      person: 'q',
      objectives: [{ ...first, rating: 'P' }, ...others],
      figures: [...card.figures.slice(1), { id: 'applause', unit: 'count', value: 9, records: [] }],
      steps: card.steps.map((step) => ({ ...step, byHand: true })),
    };
    expect(differing(JSON.stringify(forged))?.toSorted()).toEqual(
      [
        'person',
        'objective steps',
        `figure ${card.figures[0]?.id ?? ''}`,
        'figure applause',
        ...['step a', 'step b', 'step c'],
      ].toSorted(),
    );
  });

  it('is not taken in by a figure that stands there twice', () => {
    const figures = [{ ...card.figures[0], value: 1 }, ...card.figures];
    expect(differing(JSON.stringify({ ...card, figures }))).toHaveLength(1);
  });
});

describe('the figures', () => {
  const value = (id: string) => card.figures.find((figure) => figure.id === id)?.value;
  it.each([
    ['seconds-to-contained', 30],
    ['critical-done', 2],
    ['critical-missed', 0],
    ['critical-out-of-order', 1],
    ['deviations-with-reason', 0],
    ['deviations-without-reason', 1],
    ['near-misses', 1],
  ])('%s', (id, expected) => {
    expect(value(id)).toBe(expected);
  });
});
