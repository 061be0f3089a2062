import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSteppedTime } from '../../../main/adapters/system/stepped-time.ts';

const SINCE = Date.parse('2026-11-23T13:10:24.000Z');

describe('stepped time', () => {
  it('stands still while nobody waits, and for whoever only goes on beside the work', async () => {
    const { clock, beside } = createSteppedTime(SINCE);
    let woken = false;
    void beside.sleep(5).then(() => {
      woken = true;
    });
    await new Promise(setImmediate);
    await new Promise(setImmediate);
    expect([clock.now(), clock.monotonic(), woken]).toEqual([SINCE, 0, false]);
  });

  it('is at the end of a wait at once, and wakes what it passes on the way', async () => {
    const { clock, timer, beside } = createSteppedTime(SINCE);
    const woken: number[] = [];
    for (const ms of [70_000, 20_000]) {
      void beside.sleep(ms).then(() => woken.push(clock.now() - SINCE));
    }
    await timer.sleep(60_000);
    expect(clock.now()).toBe(SINCE + 60_000);
    expect(clock.monotonic()).toBe(60_000_000);
    expect(woken).toEqual([20_000]);
  });

  it('lets a wait begun on the way end before a longer one', async () => {
    const { clock, timer } = createSteppedTime(SINCE);
    const ends: number[] = [];
    const twice = async () => {
      for (const ms of [1000, 1000]) {
        await timer.sleep(ms);
        ends.push(clock.now() - SINCE);
      }
    };
    await Promise.all([twice(), timer.sleep(5000).then(() => ends.push(clock.now() - SINCE))]);
    expect(ends).toEqual([1000, 2000, 5000]);
  });

  it('ends a wait that is given up, without moving', async () => {
    const { clock, timer, beside } = createSteppedTime(SINCE);
    const given = new AbortController();
    const waiting = beside.sleep(1000, given.signal);
    given.abort();
    await waiting;
    await timer.sleep(10, AbortSignal.abort());
    expect(clock.now()).toBe(SINCE);
  });

  it('never goes back, and wakes nobody early', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: -5, max: 1000 }), { maxLength: 20 }),
        async (all) => {
          const { clock, timer } = createSteppedTime(SINCE);
          const ends: number[] = [];
          await Promise.all(
            all.map(async (ms) => {
              await timer.sleep(ms);
              ends.push(clock.now() - SINCE);
              expect(clock.now() - SINCE).toBeGreaterThanOrEqual(ms);
            }),
          );
          expect(ends).toEqual([...ends].sort((left, right) => left - right));
        },
      ),
    );
  });
});
