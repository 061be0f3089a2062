const MINUTE = 60_000;

/**
 * Instants (epoch milliseconds) as RFC 3339 in UTC with milliseconds. Records of one minute share
 * all but seconds: only the first of them costs a Date.
 */
export function createTimeText(): (instant: number) => string {
  let minute = Number.NaN;
  let text = '';
  return (instant) => {
    const whole = Math.trunc(instant);
    const now = Math.floor(whole / MINUTE);
    if (now !== minute) {
      text = new Date(now * MINUTE).toISOString().slice(0, -'00.000Z'.length);
      minute = now;
    }
    const left = whole - now * MINUTE;
    const seconds = Math.floor(left / 1_000);
    const ms = left % 1_000;
    return `${text}${seconds < 10 ? '0' : ''}${seconds}.${ms < 10 ? '00' : ms < 100 ? '0' : ''}${ms}Z`;
  };
}
