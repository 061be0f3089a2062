/**
 * When a clock time such as `14:30` or `1430` is next, or was last, in the zone of this laptop; undefined for
 * anything else. It is a wall clock's: on a night when clocks are set it is what they show.
 */
export function atTime(typed: string, now: number, which: 'next' | 'last'): number | undefined {
  const found = /^([01]?\d|2[0-3]):?([0-5]\d)$/.exec(typed.normalize('NFKC').trim());
  if (!found) return undefined;
  const on = (days: number): number => {
    const day = new Date(now);
    // By the calendar: a day on which clocks are set has not 24 hours.
    day.setDate(day.getDate() + days);
    return day.setHours(Number(found[1]), Number(found[2]), 0, 0);
  };
  const today = on(0);
  if (which === 'next') return today > now ? today : on(1);
  return today <= now ? today : on(-1);
}
