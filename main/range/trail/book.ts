import { appendFileSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { CloudTrailEvent } from './event.ts';

/** What CloudTrail holds of every account, oldest first. */
export interface TrailBook {
  readonly events: readonly CloudTrailEvent[];
  add(event: CloudTrailEvent): void;
  /** Of one account and Region. */
  of(account: string, region: string): readonly CloudTrailEvent[];
}

/**
 * With a file, events are lines of it (JSON lines, as the app takes CloudTrail's files), and those
 * of an earlier start are read again. `past` is written first when there is none.
 */
export function createTrailBook(
  file: string | undefined,
  past: () => readonly CloudTrailEvent[],
): TrailBook {
  const events: CloudTrailEvent[] = [];
  const places = new Map<string, CloudTrailEvent[]>();
  const keep = (event: CloudTrailEvent): void => {
    events.push(event);
    const place = `${event.recipientAccountId} ${event.awsRegion}`;
    const there = places.get(place);
    if (there) there.push(event);
    else places.set(place, [event]);
  };
  const add = (event: CloudTrailEvent): void => {
    keep(event);
    if (file !== undefined) appendFileSync(file, `${JSON.stringify(event)}\n`, { mode: 0o600 });
  };
  const earlier = file === undefined ? undefined : readEvents(file);
  if (file !== undefined) mkdirSync(dirname(file), { recursive: true });
  if (earlier) earlier.forEach(keep);
  else past().forEach(add);
  return { events, add, of: (account, region) => places.get(`${account} ${region}`) ?? [] };
}

/** A line that a crash cut short is left out: its call was never answered. */
function readEvents(file: string): readonly CloudTrailEvent[] | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
  return text.split('\n').flatMap((line) => {
    try {
      return line === '' ? [] : [JSON.parse(line) as CloudTrailEvent];
    } catch {
      return [];
    }
  });
}
