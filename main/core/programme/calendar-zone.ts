/** A moment the clocks of a zone change at. */
interface Change {
  /** Epoch ms. */
  readonly at: number;
  /** Minutes ahead of UTC, before and after. */
  readonly from: number;
  readonly to: number;
}

const DAY_MS = 86_400_000;

/** Minutes a zone is ahead of UTC at a moment. */
export function offsetsOf(zone: string): (at: number) => number {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    ...{ year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit', second: '2-digit' },
  });
  return (at) => {
    const whole = Math.floor(at / 1000) * 1000;
    const parts = Object.fromEntries(
      format.formatToParts(whole).map(({ type, value }) => [type, Number(value)]),
    );
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
    return Math.round((Date.UTC(year, month - 1, day, hour, minute, second) - whole) / 60_000);
  };
}

/**
 * The zone as RFC 5545 §3.6.5 wants it beside times that name it: each change of its clocks between
 * the two moments by itself, as rules for years nobody asks about would only be a guess.
 */
export function zoneLines(zone: string, from: number, until: number): readonly string[] {
  const offset = offsetsOf(zone);
  const first = offset(from);
  const changes = changesOf(offset, from, until);
  const least = Math.min(first, ...changes.map(({ to }) => to));
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${zone}`,
    ...observance(least, { at: 0, from: first, to: first }),
    ...changes.flatMap((change) => observance(least, change)),
    'END:VTIMEZONE',
  ];
}

/** `20261129T100000`, what a clock says that is so many minutes ahead of UTC. */
export function basic(at: number, ahead = 0): string {
  return new Date(at + ahead * 60_000).toISOString().slice(0, 19).replace(/[-:]/g, '');
}

function observance(least: number, { at, from, to }: Change): readonly string[] {
  const name = to > least ? 'DAYLIGHT' : 'STANDARD';
  return [
    `BEGIN:${name}`,
    // The onset is written by the clock that stood before it.
    `DTSTART:${basic(at, from)}`,
    `TZOFFSETFROM:${signed(from)}`,
    `TZOFFSETTO:${signed(to)}`,
    `END:${name}`,
  ];
}

function signed(minutes: number): string {
  const size = Math.abs(minutes);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${two(size % 60)}`;
}

function changesOf(offset: (at: number) => number, from: number, until: number): readonly Change[] {
  const changes: Change[] = [];
  for (let at = from; at < until; at += DAY_MS) {
    const [before, after] = [offset(at), offset(at + DAY_MS)];
    if (before === after) continue;
    let [low, high] = [at, at + DAY_MS];
    while (high - low > 1000) {
      const middle = Math.floor((low + high) / 2000) * 1000;
      if (middle <= low) break;
      if (offset(middle) === before) low = middle;
      else high = middle;
    }
    changes.push({ at: high, from: before, to: after });
  }
  return changes;
}
