/** What a person wants to go to: a record by its number, or the first one not before a time. */
export type GoTo =
  { readonly to: 'record'; readonly at: number } | { readonly to: 'time'; readonly time: number };

const TIME = /^(?:(\d{4})-(\d{1,2})-(\d{1,2})[ T])?(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(z|utc)?$/i;

/**
 * Reads `142`, `#142`, `03:12`, `03:12:41Z` or `2026-11-24 03:12`; full-width characters too. A time
 * without a date is on the day of `near`; without Z it is the laptop's own. Undefined for all else.
 */
export function readGoTo(typed: string, near: number): GoTo | undefined {
  const text = typed.normalize('NFKC').trim();
  const number = /^#?\s*(\d{1,15})$/.exec(text)?.[1];
  if (number !== undefined) return { to: 'record', at: Number(number) };
  const found = TIME.exec(text);
  if (!found) return undefined;
  const [, year, month, day, hour = '', minute = '', second = '0', utc] = found;
  const around = new Date(near);
  const isUtc = utc !== undefined;
  const date = [
    year === undefined ? (isUtc ? around.getUTCFullYear() : around.getFullYear()) : Number(year),
    month === undefined ? (isUtc ? around.getUTCMonth() : around.getMonth()) : Number(month) - 1,
    day === undefined ? (isUtc ? around.getUTCDate() : around.getDate()) : Number(day),
  ] as const;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  const clock = [Number(hour), Number(minute), Number(second)] as const;
  const time = isUtc ? Date.UTC(...date, ...clock) : new Date(...date, ...clock).getTime();
  return Number.isNaN(time) || time < 0 ? undefined : { to: 'time', time };
}
