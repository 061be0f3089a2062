import type { Clock } from '../../main/core/ports/clock.ts';

/** A clock that stands still until a test moves it. */
export interface ManualClock extends Clock {
  /** Both clocks move on, as time does. */
  pass(ms: number): void;
  /** Somebody sets the wall clock. */
  setBack(ms: number): void;
}

export function createManualClock(
  start = Date.parse('2026-11-23T13:10:24.123Z'),
  boot = 'boot-of-test',
): ManualClock {
  let wall = start;
  let monotonic = 0;
  return {
    boot,
    now: () => wall,
    monotonic: () => monotonic,
    pass: (ms) => {
      wall += ms;
      monotonic += ms * 1000;
    },
    setBack: (ms) => {
      wall -= ms;
    },
  };
}
