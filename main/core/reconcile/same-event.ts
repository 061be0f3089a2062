import type { TrailEvent } from './event.ts';

/** What a form of the files may leave out and is then taken to be something. */
const ASSUMED: ReadonlySet<string> = new Set(['category', 'region', 'account']);

/**
 * Whether two events of one id say the same, as far as both say it: event history, log files and
 * Athena each leave other fields out. AWS writes an event once; two contents are two claims.
 */
export function isSameEvent(one: TrailEvent, other: TrailEvent): boolean {
  const theirs: Readonly<Record<string, unknown>> = { ...other };
  return Object.entries(one).every(([field, value]) => {
    const their = theirs[field];
    if (their === undefined || their === value) return true;
    return ASSUMED.has(field) && (field === 'category' || value === '' || their === '');
  });
}
