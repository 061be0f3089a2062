/** How long to wait for an acknowledgement before a message is sent again, milliseconds. */
export interface Timing {
  readonly roundTrip: number;
  readonly variation: number;
  readonly timeout: number;
}

export const FIRST_TIMING: Timing = { roundTrip: 100, variation: 0, timeout: 200 };

const LONGEST = 1_000;
const GRANULARITY = 10;

/** Jacobson's estimate with the weights of session-manager-plugin: 1/8 and 1/4, at most one second. */
export function measured({ roundTrip, variation }: Timing, took: number): Timing {
  const spread = 0.75 * variation + 0.25 * Math.abs(roundTrip - took);
  const smooth = 0.875 * roundTrip + 0.125 * took;
  const timeout = Math.min(LONGEST, smooth + Math.max(GRANULARITY, 4 * spread));
  return { roundTrip: smooth, variation: spread, timeout };
}
