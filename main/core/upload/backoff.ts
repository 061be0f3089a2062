/** Longest and shortest wait before another try, milliseconds. */
export const SHORTEST_WAIT = 1_000;
export const LONGEST_WAIT = 5 * 60_000;

/**
 * Exponential backoff with full jitter (AWS Architecture Blog, "Exponential Backoff And Jitter"):
 * anything between the shortest wait and a bound that doubles with each failed try, so that laptops
 * that failed together do not come back together. `attempt` counts failed tries from 1; `chance` is
 * in [0, 1).
 */
export function backoff(attempt: number, chance: number): number {
  const bound = Math.min(LONGEST_WAIT, SHORTEST_WAIT * 2 ** Math.min(attempt, 30));
  return Math.round(SHORTEST_WAIT + chance * (bound - SHORTEST_WAIT));
}

/** A chance in [0, 1) from four random bytes. */
export function chanceOf(bytes: Uint8Array): number {
  return [...bytes.subarray(0, 4)].reduce((sum, byte) => sum * 256 + byte, 0) / 2 ** 32;
}
