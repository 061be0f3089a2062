import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextProbeMove, type Attempt } from '../../../main/core/aws/probe-plan.ts';

const idle: Attempt = { state: 'idle' };
const asking = (since: number): Attempt => ({ state: 'asking', since });
const good = (at: number): Attempt => ({ state: 'good', at });
const failed: Attempt = { state: 'failed', final: false };
const refused: Attempt = { state: 'failed', final: true };

describe('which Region is asked next', () => {
  test.each<[string, Attempt[], number, unknown]>([
    ['none in the kit', [], 0, { move: 'give-up' }],
    ['all failed', [failed, failed], 0, { move: 'give-up' }],
    ['AWS itself refused', [refused, idle], 0, { move: 'give-up' }],
    ['AWS refused while another is asked', [asking(0), refused], 9, { move: 'give-up' }],
    ['nobody asked yet', [idle, idle], 0, { move: 'start', index: 0 }],
    ['the first failed', [failed, idle], 0, { move: 'start', index: 1 }],
    ['the first is silent for a moment', [asking(0), idle], 100, { move: 'wait', ms: 200 }],
    ['the first is silent too long', [asking(0), idle], 300, { move: 'start', index: 1 }],
    [
      'silence counts from the last asked',
      [asking(0), asking(300), idle],
      500,
      { move: 'wait', ms: 100 },
    ],
    ['all asked', [asking(0), asking(300)], 900, { move: 'wait' }],
    ['the first answered', [good(5), idle], 5, { move: 'choose', index: 0 }],
    [
      'a later one answered: the first gets its grace',
      [asking(0), good(400)],
      410,
      { move: 'wait', ms: 50 },
    ],
    ['the grace is over', [asking(0), good(400)], 460, { move: 'choose', index: 1 }],
    ['nobody before it is still asked', [failed, good(400)], 400, { move: 'choose', index: 1 }],
  ])('%s', (_, attempts, now, move) => {
    expect(nextProbeMove(attempts, now)).toEqual(move);
  });
});

test('a probe ends, and by the last answer or one hedge per Region plus the grace', () => {
  const answer = fc.record({
    after: fc.integer({ min: 0, max: 5_000 }),
    kind: fc.constantFrom('good', 'failed', 'refused'),
  });
  fc.assert(
    fc.property(fc.array(answer, { maxLength: 6 }), (answers) => {
      const attempts: Attempt[] = answers.map(() => idle);
      let now = 0;
      for (let moves = 0; ; moves += 1) {
        expect(moves).toBeLessThan(100);
        const next = nextProbeMove(attempts, now);
        if (next.move === 'choose') {
          expect(attempts[next.index]?.state).toBe('good');
          return;
        }
        if (next.move === 'give-up') {
          const ended = attempts.every(({ state }) => state === 'failed');
          expect(ended || attempts.some((one) => one.state === 'failed' && one.final)).toBe(true);
          return;
        }
        if (next.move === 'start') {
          attempts[next.index] = asking(now);
          continue;
        }
        const ends = attempts.flatMap((one, index) =>
          one.state === 'asking' ? [one.since + (answers[index]?.after ?? 0)] : [],
        );
        now = Math.max(now, Math.min(...ends, next.ms === undefined ? Infinity : now + next.ms));
        for (const [index, one] of attempts.entries()) {
          const { after = 0, kind } = answers[index] ?? {};
          if (one.state !== 'asking' || one.since + after > now) continue;
          attempts[index] = kind === 'good' ? good(now) : kind === 'refused' ? refused : failed;
        }
      }
    }),
  );
});
