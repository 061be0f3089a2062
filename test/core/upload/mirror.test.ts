import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  BATCH_BYTES,
  BATCH_EVENTS,
  BATCH_SPAN_MS,
  EVENT_OVERHEAD,
  mirrorSteps,
  nextAfter,
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

test('how far a stream is, is told by its events whatever their order; nonsense tells nothing', () => {
  expect(nextAfter([])).toBeUndefined();
  expect(nextAfter(['x', '{}', '{"seq":"3"}'])).toBeUndefined();
  expect(nextAfter(['{"seq":4}', '{"breakglass":"too-old","first":0,"last":7}', '{"seq":2}'])).toBe(
    8,
  );
});
