import { fails, unread, warns, type Found, type Said } from '../check.ts';
import type { AlarmFacts, MetricFilterFacts, TrailFacts } from '../facts/logging.ts';
import { DAY } from '../given.ts';
import { logPatternOf } from '../patterns/log-pattern.ts';
import type { Elsewhere, Place } from '../places.ts';
import { oneOf } from '../verdicts.ts';
import type { SampleEvent } from './events.ts';
import { placeIn, trailsOf } from './trails.ts';

/** What alerts on a trail are read from. */
export type AlertCall =
  'cloudtrail:DescribeTrails' | 'logs:DescribeMetricFilters' | 'cloudwatch:DescribeAlarms';

/** A trail's log group with its filters and the alarms beside them, as far as they were read. */
export interface Watched {
  readonly trail: TrailFacts;
  readonly group: string;
  readonly place: Required<Place>;
  readonly filters: readonly MetricFilterFacts[];
}

/**
 * Judges each log group that a trail of all Regions writes the account's events to; one that satisfies
 * is enough.
 */
export function eachWatched(
  account: string,
  elsewhere: Elsewhere<'cloudtrail:DescribeTrails' | 'logs:DescribeMetricFilters'>,
  judge: (watched: Watched) => Said,
): Said {
  const trails = trailsOf(account, elsewhere);
  if (trails === undefined) return [unread(account, 'cloudtrail:DescribeTrails')];
  const wide = trails.filter((one) => one.multiRegion);
  if (wide.length === 0)
    return [fails(account, 'No trail covers all Regions.', '全リージョンの証跡がありません。')];
  return oneOf(
    wide.map((trail) => {
      const arn = trail.logGroup ?? ownersWord(trail, elsewhere);
      if (arn === undefined) {
        return [fails(trail.name, 'Writes to no log group.', 'ロググループに書き込んでいません。')];
      }
      const place = placeIn(arn);
      const group = arn.split(':')[6] ?? '';
      const all = elsewhere.of('logs:DescribeMetricFilters', place);
      if (all === undefined) return [unread(group, 'logs:DescribeMetricFilters', place)];
      return judge({ trail, group, place, filters: all.filter((one) => one.group === group) });
    }),
  );
}

/** Members of an organization are not always shown where its trail writes to. */
function ownersWord(
  trail: TrailFacts,
  elsewhere: Elsewhere<'cloudtrail:DescribeTrails'>,
): string | undefined {
  const own = elsewhere.of('cloudtrail:DescribeTrails', placeIn(trail.arn));
  return own?.find((one) => one.arn === trail.arn)?.logGroup;
}

/** The filters that count an event; `unknown` where only filters that cannot be judged might. */
function counting(
  filters: readonly MetricFilterFacts[],
  { record }: SampleEvent,
): readonly MetricFilterFacts[] | 'unknown' {
  const judged = filters.map((filter) => ({ filter, pattern: logPatternOf(filter.pattern) }));
  const count = judged.filter(({ pattern }) => pattern?.(record) === true);
  if (count.length > 0) return count.map(({ filter }) => filter);
  return judged.some(({ pattern }) => pattern === undefined) ? 'unknown' : [];
}

/** Names each event that no filter of the log group counts. */
export function uncounted({ group, filters }: Watched, events: readonly SampleEvent[]): Said {
  return events.flatMap((event): Said => {
    const found = counting(filters, event);
    if (found === 'unknown') {
      return [unread(group, 'logs:DescribeMetricFilters', 'not-understood')];
    }
    return found.length > 0
      ? []
      : [
          fails(
            group,
            `No filter counts: ${event.name.en}.`,
            `次を数えるフィルターがありません: ${event.name.ja}。`,
          ),
        ];
  });
}

/** The alarms that an event sets off, sound or not; undefined where alarms were not read. */
export function alarmsOn(
  { filters, place }: Watched,
  event: SampleEvent,
  elsewhere: Elsewhere<'cloudwatch:DescribeAlarms'>,
): readonly AlarmFacts[] | undefined {
  const alarms = elsewhere.of('cloudwatch:DescribeAlarms', place);
  const counted = counting(filters, event);
  if (alarms === undefined || counted === 'unknown') return alarms && [];
  const metrics = new Set(counted.flatMap(({ metrics: all }) => all).map(keyOf));
  return alarms.filter(({ metric }) => metric !== undefined && metrics.has(keyOf(metric)));
}

function keyOf({ namespace, name }: { readonly namespace: string; readonly name: string }): string {
  return `${namespace}\n${name}`;
}

/** Names each event on which no alarm acts, and what is wrong with those there are. */
export function unalarmed(
  watched: Watched,
  events: readonly SampleEvent[],
  now: number,
  elsewhere: Elsewhere<'cloudwatch:DescribeAlarms'>,
): Said {
  return events.flatMap((event): Said => {
    const alarms = alarmsOn(watched, event, elsewhere);
    if (alarms === undefined) {
      return [unread(watched.group, 'cloudwatch:DescribeAlarms', watched.place)];
    }
    if (alarms.length === 0) {
      return [
        fails(
          watched.group,
          `No alarm goes off on: ${event.name.en}.`,
          `次で鳴るアラームがありません: ${event.name.ja}。`,
        ),
      ];
    }
    return oneOf(alarms.map((one) => alarmFaults(one, now)));
  });
}

const LONGEST_PERIOD = 300;
const LONGEST_SILENCE = 7 * DAY;

/** What keeps an alarm from going off, within minutes, on one event. */
export function alarmFaults(alarm: AlarmFacts, now: number): readonly Found[] {
  const { name, period = Number.POSITIVE_INFINITY } = alarm;
  const silent =
    alarm.state === 'INSUFFICIENT_DATA' &&
    alarm.whenMissing !== 'notBreaching' &&
    now - alarm.stateSince > LONGEST_SILENCE;
  return [
    ...(alarm.actionsEnabled
      ? []
      : [fails(name, 'Its actions are switched off.', 'アクションが無効です。')]),
    ...(alarm.actions.length > 0
      ? []
      : [fails(name, 'Has no action: nobody is told.', 'アクションがなく、誰にも届きません。')]),
    ...(period <= LONGEST_PERIOD
      ? []
      : [fails(name, 'Looks less often than every 5 minutes.', '確認間隔が 5 分を超えています。')]),
    ...(goesOffOnOne(alarm)
      ? []
      : [fails(name, 'One event does not set it off.', '1 回の発生では鳴りません。')]),
    ...(silent
      ? [fails(name, 'Has had no data for over 7 days.', '7 日を超えてデータがありません。')]
      : []),
  ];
}

function goesOffOnOne({ comparison, threshold = Number.POSITIVE_INFINITY }: AlarmFacts): boolean {
  if (comparison === 'GreaterThanOrEqualToThreshold') return threshold <= 1;
  return comparison === 'GreaterThanThreshold' && threshold < 1;
}

/** For what rests on filters alone: a way that works, and a slower one. */
export function slower(about: string): Found {
  return warns(
    about,
    'Only metric filters tell of it, minutes later.',
    'メトリクスフィルターだけが、数分遅れで知らせます。',
  );
}
