import { describe, expect, it } from 'vitest';
import { movesOf, movesShape } from '../../../main/core/drill/moves.ts';

describe("a scripted responder's moves", () => {
  it.each([
    ['a path that is none', { 'Sign in': { byHand: true } }],
    ['a word of its own', { 'sign-in': { does: 'it' } }],
    ['no answer at all', { 'which-way': { answer: [] } }],
    ['a time that is none', { 'sign-in': { takes: 'long' } }],
    ['by hand, or not', { 'sign-in': { byHand: false } }],
  ])('refuse %s', (_what, moves) => {
    expect(movesShape.safeParse(moves).success).toBe(false);
  });

  it('are read with one answer or several, and times in seconds', () => {
    const read = movesShape.parse({
      which: { answer: 'a', takes: '2m' },
      again: { answer: ['a', 'b'] },
      name: { type: { region: 'us-west-2' } },
      look: { saw: 'Nothing.', differs: true },
      'open/try': { skip: 'No time.' },
    });
    expect(movesOf(read)).toEqual({
      which: { answers: ['a'], takesSeconds: 120 },
      again: { answers: ['a', 'b'] },
      name: { types: { region: 'us-west-2' } },
      look: { saw: 'Nothing.', differs: true },
      'open/try': { skips: 'No time.' },
    });
  });
});
