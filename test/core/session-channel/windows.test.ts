import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createIncoming } from '../../../main/core/session-channel/incoming.ts';
import { FIRST_TIMING, measured } from '../../../main/core/session-channel/timing.ts';

it('keeps no more early messages than it has room for, and leaves the others unacknowledged', () => {
  const incoming = createIncoming<string>((text) => text.length, 2);
  expect(incoming.take(1, 'b').acknowledge).toBe(true);
  expect(incoming.take(2, 'c').acknowledge).toBe(true);
  expect(incoming.take(3, 'd')).toEqual({ deliver: [], acknowledge: false });
  expect(incoming.take(0, 'a').deliver).toEqual(['a', 'b', 'c']);
  expect(incoming.take(3, 'd').deliver).toEqual(['d']);
});

it('keeps no more than 4 MiB of early messages, and has room again once they were taken', () => {
  const incoming = createIncoming<Uint8Array>((bytes) => bytes.length);
  const large = new Uint8Array(3 * 1_024 * 1_024);
  expect(incoming.take(1, large).acknowledge).toBe(true);
  expect(incoming.take(2, large)).toEqual({ deliver: [], acknowledge: false });
  expect(incoming.take(0, new Uint8Array(1)).deliver).toHaveLength(2);
  expect(incoming.take(3, large).acknowledge).toBe(true);
});

it('waits longer on a slow way, less on a fast one, and never more than a second', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 60_000 }), { maxLength: 50 }), (samples) => {
      const timing = samples.reduce(measured, FIRST_TIMING);
      expect(timing.timeout).toBeLessThanOrEqual(1_000);
      expect(timing.timeout).toBeGreaterThanOrEqual(Math.min(1_000, timing.roundTrip));
    }),
  );
  const fast = Array.from({ length: 40 }, () => 10).reduce(measured, FIRST_TIMING);
  expect(fast.timeout).toBeLessThan(30);
});
