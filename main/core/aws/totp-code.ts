/** RFC 6238: a code belongs to one time step of 30 seconds. */
export const STEP_MS = 30_000;

/** Which time step an instant (epoch ms) falls into. */
export function codeStep(now: number): number {
  return Math.floor(now / STEP_MS);
}

/** When the code shown at `now` changes, epoch ms. */
export function codeEndsAt(now: number): number {
  return (codeStep(now) + 1) * STEP_MS;
}

/**
 * How long until an instant that the next code was due at, ms. No code is longer off than one time
 * step: more than that is a clock that was set back since, and nobody waits for it.
 */
export function waitFor(until: number, now: number): number {
  const left = until - now;
  return left > 0 && left <= STEP_MS ? left : 0;
}

/**
 * Six digits out of what was typed or pasted: full-width digits, blanks and dashes between them
 * are taken. Undefined where six digits are not what it holds.
 */
export function normaliseCode(typed: string): string | undefined {
  const digits = typed.normalize('NFKC').replace(/[\s\u2010-\u2015-]/gu, '');
  return /^\d{6}$/.test(digits) ? digits : undefined;
}
