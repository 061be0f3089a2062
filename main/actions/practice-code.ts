import type { Failure } from '../core/failure.ts';
import { err, ok, type Result } from '../core/result.ts';
import type { Desk } from './desk.ts';

/** The practice MFA device's present code. Drills only: an incident has no such thing. */
export function practiceCode(
  desk: Desk,
): Result<{ readonly code: string; readonly endsAt: number }, Failure> {
  const range = desk.run?.range;
  return range ? ok(range.practiceCode()) : err({ code: 'range-failed' });
}
