import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { estimateSkew } from '../../../main/core/aws/skew.ts';

const at = Date.parse('2026-04-06T01:10:00Z');

describe('answers that say nothing of AWS’s clock', () => {
  test.each([
    ['no date', {}],
    ['an unreadable date', { date: 'yesterday' }],
    ['a cached answer', { date: 'Mon, 06 Apr 2026 01:10:00 GMT', age: '12' }],
  ])('%s', (_, headers) => {
    expect(estimateSkew({ ...headers, sentAt: at, answeredAt: at + 10 })).toBeUndefined();
  });

  test('a round trip too long, or one that went back in time', () => {
    const date = 'Mon, 06 Apr 2026 01:10:00 GMT';
    expect(estimateSkew({ date, sentAt: at, answeredAt: at + 10_001 })).toBeUndefined();
    expect(estimateSkew({ date, sentAt: at, answeredAt: at - 1 })).toBeUndefined();
  });
});

test('the true skew lies within the stated uncertainty', () => {
  const ms = (max: number) => fc.integer({ min: 0, max });
  const skews = fc.integer({ min: -86_400_000, max: 86_400_000 });
  fc.assert(
    fc.property(skews, ms(4_000), ms(4_000), ms(999), (skew, out, back, fraction) => {
      const sentAt = at + fraction;
      const date = new Date(sentAt + out + skew).toUTCString();
      const sample = estimateSkew({ date, sentAt, answeredAt: sentAt + out + back });
      const { skewMs = Number.NaN, uncertaintyMs = 0 } = sample ?? {};
      expect(Math.abs(skewMs - skew)).toBeLessThanOrEqual(uncertaintyMs + 1);
    }),
  );
});

test('a clock seven minutes behind is told as that', () => {
  const date = new Date(at + 420_000).toUTCString();
  expect(estimateSkew({ date, sentAt: at, answeredAt: at + 200 })).toEqual({
    skewMs: 420_400,
    uncertaintyMs: 600,
  });
});
