import type { TimelineItem } from './report/timeline.ts';
import { tell } from './tell.ts';
import type { Times } from './times.ts';

/** Columns of `records.csv`; every record is one row, in the order of the timeline. */
export const csvColumns = [
  'log',
  'seq',
  'time',
  'who',
  'type',
  'run',
  'step',
  'data',
  'laptop',
  'local_time',
  'corrected_time',
  'what',
  'withheld',
  'leaf_hash',
] as const;

export function csvRow({ stored, names, at }: TimelineItem, times: Times): readonly string[] {
  const { entry, type, who, device, withheld, leaf } = stored;
  return [
    entry.logId,
    String(entry.seq),
    entry.ts,
    who,
    type,
    entry.run ?? '',
    entry.step ?? '',
    JSON.stringify(entry.data),
    device,
    `${times.localDate(stored.at)} ${times.local(stored.at)} ${times.zoneName(stored.at)}`,
    new Date(at).toISOString(),
    tell(stored, 'en', names).what,
    withheld ?? '',
    leaf,
  ];
}
