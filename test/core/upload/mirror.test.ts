import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  BATCH_BYTES,
  BATCH_EVENTS,
  BATCH_SPAN_MS,
  claimsIn,
  EVENT_OVERHEAD,
  markEvent,
  mirrorSteps,
  type MirrorEvent,
} from '../../../main/core/upload/mirror.ts';

const NOW = Date.parse('2026-11-24T00:00:00Z');
const DAY = 24 * 3_600_000;

const log = fc
  .array(
    fc.record({
      ago: fc.integer({ min: -DAY, max: 20 * DAY }),
      length: fc.integer({ min: 1, max: 300_000 }),
    }),
    { maxLength: 40 },
  )
  .map((records) =>
    records.map(({ ago, length }, seq): MirrorEvent => ({
      seq,
      at: NOW - ago,
      leaf: `leaf of ${String(seq)}`,
      message: 'é'.repeat(length / 2) + 'x',
    })),
  );

test('every record is sent or named, in order; no call breaks a limit of PutLogEvents', () => {
  fc.assert(
    fc.property(log, (events) => {
      const steps = mirrorSteps(events, NOW);
      let next = 0;
      for (const step of steps) {
        if (step.do === 'mark') {
          expect(step.first).toBe(next);
          next = step.last + 1;
          continue;
        }
        expect(step.events.map(({ seq }) => seq)).toEqual(
          step.events.map((_, index) => next + index),
        );
        next += step.events.length;
        const bytes = step.events.reduce(
          (sum, { message }) => sum + Buffer.byteLength(message) + EVENT_OVERHEAD,
          0,
        );
        expect(bytes).toBeLessThanOrEqual(BATCH_BYTES);
        expect(step.events.length).toBeLessThanOrEqual(BATCH_EVENTS);
        const times = step.events.map(({ at }) => at);
        expect([...times].sort((a, b) => a - b)).toEqual(times);
        expect(times.at(-1)! - times[0]!).toBeLessThanOrEqual(BATCH_SPAN_MS);
      }
      expect(next).toBe(events.length);
    }),
  );
});

const OURS: readonly MirrorEvent[] = Array.from({ length: 9 }, (_, seq) => ({
  seq,
  at: NOW,
  leaf: `leaf ${String(seq)}`,
  message: `{"leaf":"leaf ${String(seq)}","record":{},"seq":${String(seq)}}`,
}));

/** The records that events show to be in the stream, furthest first. */
function shown(...messages: readonly string[]): readonly number[] {
  return claimsIn(messages, OURS.length)
    .filter(({ seq, fits }) => fits(OURS[seq]!))
    .map(({ seq }) => seq);
}

test('how far a stream is, is told by our events whatever their order, and by our marks', () => {
  expect(shown()).toEqual([]);
  const mark = markEvent(0, OURS[7]!, 'too-old', NOW).message;
  expect(shown(OURS[4]!.message, mark, OURS[2]!.message)).toEqual([7, 4, 2]);
});

test.each([
  'x',
  '{}',
  'null',
  '{"seq":"3"}',
  '{"seq":-1}',
  '{"seq":999999}',
  '{"seq":3}',
  '{"seq":3,"leaf":"leaf 4"}',
  '{"leaf":"leaf 3","record":{"forged":true},"seq":3}',
  '{"seq":9,"leaf":"leaf 9"}',
  '{"breakglass":"too-old","first":0,"last":7}',
  '{"breakglass":"too-old","first":0,"last":7,"leaf":"leaf 6"}',
])('what others write into the stream tells nothing: %s', (message) => {
  expect(shown(message)).toEqual([]);
});

test('whatever a stream shows, only records we have are claimed', () => {
  const number = fc.oneof(fc.integer({ min: -2, max: 12 }), fc.double(), fc.string());
  const event = fc
    .record({ seq: number, last: number, leaf: fc.string() }, { requiredKeys: [] })
    .map((one) => JSON.stringify(one));
  let claimed = 0;
  fc.assert(
    fc.property(fc.array(fc.oneof(event, fc.json(), fc.string())), (messages) => {
      for (const { seq } of claimsIn(messages, 5)) {
        claimed += 1;
        expect(seq).toBeGreaterThanOrEqual(0);
        expect(seq).toBeLessThan(5);
      }
    }),
  );
  expect(claimed).toBeGreaterThan(0);
});
