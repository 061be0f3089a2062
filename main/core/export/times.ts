/** How a report writes time: two clocks with their names, the zone an IANA name such as Asia/Tokyo. */
export interface Times {
  /** `2026-11-24` in the zone. */
  localDate(at: number): string;
  /** `03:12:41` in the zone. */
  local(at: number): string;
  /** `JST`, `CET`, `UTC+5:30`. */
  zoneName(at: number): string;
}

export function timesIn(zone: string): Times {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  });
  const names = ['en-US', 'ja-JP', 'en-GB'].map(
    (locale) => new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'short' }),
  );
  const offset = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  const part = (format_: Intl.DateTimeFormat, at: number, type: string): string =>
    format_.formatToParts(at).find((one) => one.type === type)?.value ?? '';
  return {
    localDate: (at) => {
      const parts = format.formatToParts(at);
      const one = (type: string): string => parts.find((each) => each.type === type)?.value ?? '';
      return [one('year'), one('month'), one('day')].join('-');
    },
    local: (at) => ['hour', 'minute', 'second'].map((type) => part(format, at, type)).join(':'),
    zoneName: (at) =>
      names.map((one) => part(one, at, 'timeZoneName')).find((name) => /^[A-Z]{2,5}$/.test(name)) ??
      part(offset, at, 'timeZoneName').replace('GMT', 'UTC'),
  };
}

/** `18:12:41Z`. */
export function utc(at: number): string {
  return `${new Date(at).toISOString().slice(11, 19)}Z`;
}
