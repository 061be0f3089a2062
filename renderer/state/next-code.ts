/** A code lasts 30 s; who is told to wait for two of them has a clock that was set back. */
const LONGEST_WAIT = 60;

/** Seconds until a code is good again, or 0 when one may be sent now. */
export function secondsUntil(at: number | undefined, now: number): number {
  const left = at === undefined ? 0 : Math.max(0, Math.ceil((at - now) / 1000));
  return left > LONGEST_WAIT ? 0 : left;
}
