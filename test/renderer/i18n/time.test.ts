import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  bothClocks,
  clockUtc,
  countdown,
  daysBetween,
  duration,
  sinceStart,
  took,
} from '../../../renderer/i18n/time.ts';

const moment = fc.integer({ min: 0, max: 4_000_000_000_000 });

describe('clocks', () => {
  const at = Date.parse('2026-11-22T18:12:41Z');
  afterEach(() => vi.unstubAllEnvs());

  test('name both zones', () => {
    vi.stubEnv('TZ', 'Asia/Tokyo');
    expect(bothClocks(at)).toMatch(/^03:12:41 \S+ · 18:12:41Z$/);
  });

  test('say the time once where the laptop runs on UTC', () => {
    vi.stubEnv('TZ', 'UTC');
    expect(bothClocks(at)).toBe('18:12:41Z');
  });

  test('UTC is what ISO 8601 says, at any moment', () => {
    fc.assert(
      fc.property(moment, (at) => {
        expect(new Date(at).toISOString()).toContain(clockUtc(at).slice(0, 8));
      }),
    );
  });
});

describe('countdown', () => {
  test('never goes below zero and rounds up, so that it is not over before it is', () => {
    expect(countdown(-5000)).toBe('00:00');
    expect(countdown(1)).toBe('00:01');
    expect(countdown(41 * 60_000 + 7_000)).toBe('41:07');
    expect(countdown(11 * 3_600_000 + 20 * 60_000)).toBe('11:20:00');
  });

  test('says back the seconds it was given', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200_000 }), (seconds) => {
        const parts = countdown(seconds * 1000)
          .split(':')
          .map(Number);
        const said = parts.reduce((sum, part) => sum * 60 + part, 0);
        expect(said).toBe(seconds);
      }),
    );
  });
});

describe('lengths of time', () => {
  test('have at most two units in each language', () => {
    expect(duration(8, 'en')).toBe('8 s');
    expect(duration(240, 'en')).toBe('4 min');
    expect(duration(3900, 'en')).toBe('1 h 5 min');
    expect(duration(130, 'ja')).toBe('2 分 10 秒');
    expect(duration(-3, 'ja')).toBe('0 秒');
  });

  test('never shorten what is longer', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 80_000 }), (seconds) => {
        expect(duration(seconds, 'en')).toMatch(/^\d+ (s|min|h)( \d+ (s|min))?$/);
        expect(duration(seconds, 'ja')).toMatch(/^\d+ (秒|分|時間)( \d+ (秒|分))?$/);
      }),
    );
  });

  test('of calls are exact where it matters', () => {
    expect(took(820, 'en')).toBe('820 ms');
    expect(took(4020, 'en')).toBe('4.0 s');
    expect(took(64_000, 'ja')).toBe('1 分 4 秒');
  });

  test('of runs count on past a day', () => {
    expect(sinceStart(14 * 60_000 + 5_000)).toBe('T+00:14:05');
    expect(sinceStart(100 * 3_600_000)).toBe('T+100:00:00');
  });

  test('in days are whole and never negative', () => {
    fc.assert(
      fc.property(moment, moment, (from, to) => {
        expect(daysBetween(from, to)).toBe(Math.max(0, Math.floor((to - from) / 86_400_000)));
      }),
    );
  });
});
