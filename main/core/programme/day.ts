/** A day of the calendar, `2026-11-29`. Compares as text. */
export type Day = string;

const DAY_MS = 86_400_000;

/** Whole months later; a day the month does not have is its last one. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return written(first.setUTCDate(Math.min(date, last)));
}

export function addDays(day: Day, days: number): Day {
  return written(Date.parse(day) + days * DAY_MS);
}

/** Days from one to the other; negative where that is earlier. */
export function daysFrom(day: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(day)) / DAY_MS);
}

export interface Quarter {
  /** `2026-Q4`. */
  readonly name: string;
  readonly from: Day;
  /** Its last day. */
  readonly until: Day;
}

/** The quarter of the calendar that a day lies in. */
export function quarterOf(day: Day): Quarter {
  const [year = '', month = '1'] = day.split('-');
  const number = Math.ceil(Number(month) / 3);
  const from = `${year}-${String(number * 3 - 2).padStart(2, '0')}-01`;
  return { name: `${year}-Q${String(number)}`, from, until: addDays(addMonths(from, 3), -1) };
}

function written(at: number): Day {
  return new Date(at).toISOString().slice(0, 10);
}
