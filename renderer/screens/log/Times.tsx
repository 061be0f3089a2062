import { clock, clockUtc, date } from '../../i18n/time.ts';
import type { Seen } from './seen.ts';

/** A time as this screen shows it; with its day where that is not the day of `near`. */
export function Times({ at, near, show }: { at: number; near: number; show: Seen['time'] }) {
  const day = date(at) === date(near) ? '' : `${date(at).slice(5)} `;
  const utcDay = sameUtcDay(at, near) ? '' : `${new Date(at).toISOString().slice(5, 10)} `;
  if (show === 'utc') return <>{`${utcDay}${clockUtc(at)}`}</>;
  if (show === 'local') return <>{`${day}${clock(at)}`}</>;
  return (
    <>
      {`${day}${clock(at)} `}
      <span>{clockUtc(at)}</span>
    </>
  );
}

/** The heading of a column of such times. */
export function timeColumn(show: Seen['time']) {
  if (show === 'both') return 'records.columnBoth' as const;
  return show === 'utc' ? ('records.columnUtc' as const) : ('records.columnLocal' as const);
}

function sameUtcDay(left: number, right: number): boolean {
  return new Date(left).toISOString().slice(0, 10) === new Date(right).toISOString().slice(0, 10);
}
