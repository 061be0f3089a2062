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

/** What both say together, for two that say the same: the same in whichever order they came. */
export function together(one: TrailEvent, other: TrailEvent): TrailEvent {
  return {
    ...one,
    ...other,
    region: one.region || other.region,
    account: one.account || other.account,
    category: said(one.category, other.category),
  };
}

/** What a form that leaves the category out is taken for gives way. */
function said(one: string, other: string): string {
  if (one === 'Management' || other === 'Management') return one === 'Management' ? other : one;
  return one < other ? one : other;
}
