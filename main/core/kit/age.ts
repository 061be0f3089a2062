import type { Kit } from './model.ts';

/** Without a day of its own, a kit is to be looked through every quarter: `breakglass-practice` KIT. */
const QUARTER_DAYS = 92;
const DAY = 86_400_000;

export interface KitAge {
  /** Whole days since it was prepared; negative when that day is still to come. */
  readonly days: number;
  /**
   * `ahead`: prepared later than this laptop's today; its clock or the date is wrong. `overdue`: the
   * day it was to be looked through again has passed. Both warn and stop nothing.
   */
  readonly standing: 'current' | 'overdue' | 'ahead';
  /** RFC 3339 date of the last day it counts as current. */
  readonly until: string;
}

/** @param now epoch ms; days are UTC days. Undefined for a kit without a date (the range's). */
export function kitAge(kit: Pick<Kit, 'prepared' | 'reviewBy'>, now: number): KitAge | undefined {
  const prepared = Date.parse(kit.prepared);
  if (Number.isNaN(prepared)) return undefined;
  const today = Math.floor(now / DAY) * DAY;
  const until = kit.reviewBy ?? dateOf(prepared + QUARTER_DAYS * DAY);
  const days = Math.round((today - prepared) / DAY);
  // A day of grace: people prepare kits east of UTC.
  if (days < -1) return { days, standing: 'ahead', until };
  return { days, standing: dateOf(today) > until ? 'overdue' : 'current', until };
}

function dateOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
