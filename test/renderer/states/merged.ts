import type {
  ImportedLogView,
  JobView,
  MergedPage,
  MergedRow,
  MergedView,
} from '../../../main/contract/views.ts';
import type { Answers } from '../../fakes/window-api.ts';
import { NOW } from './base.ts';
import { logPage, logRecord } from './records.ts';

const imported: readonly ImportedLogView[] = [
  {
    logId: 'log-m',
    mode: 'drill',
    person: 'mori',
    device: 'ir-laptop-02',
    openedAt: NOW - 800_000,
    lastAt: NOW - 20_000,
    records: 64,
    verdict: 'VALID_UNANCHORED',
  },
  {
    logId: 'log-t',
    mode: 'drill',
    person: 'tanaka',
    device: 'ir-laptop-07',
    openedAt: NOW - 600_000,
    lastAt: NOW - 30_000,
    records: 12,
    verdict: 'VALID_UNANCHORED',
  },
];

const agreed = { unread: 0, skewMs: 0, known: true, jumps: 0 } as const;

const merged: MergedView = {
  merged: 'merge-1',
  total: 206,
  ownRecords: 142,
  sources: [
    { logId: 'log-1', person: 'sato', device: 'ir-laptop-01', records: 142, ...agreed },
    { logId: 'log-m', person: 'mori', device: 'ir-laptop-02', records: 64, ...agreed },
  ],
  people: ['mori', 'sato', 'system'],
};

/** Every kind of clock there is: ahead, changed and damaged, never compared. */
export const clocksApart: MergedView = {
  ...merged,
  sources: [
    merged.sources[0]!,
    { ...merged.sources[1]!, skewMs: 195_000, jumps: 2, unread: 1 },
    {
      ...agreed,
      logId: 'log-t',
      person: 'tanaka',
      device: 'ir-laptop-07',
      records: 12,
      known: false,
    },
  ],
};

export const bringing: JobView = {
  id: 'job-2',
  kind: 'merge',
  subject: 'log-1',
  unit: 'records',
  startedAt: NOW - 3_000,
  done: 81_000,
  total: 206_000,
  state: 'running',
};

const rows: readonly MergedRow[] = Array.from({ length: merged.total }, (_, position) => {
  const since = position - 15;
  const theirs = since >= 0 && since % 3 === 0;
  const at = theirs ? since / 3 : position - Math.max(0, Math.ceil(since / 3));
  const row = logPage({ from: at, count: 1 }).records[0]!;
  const placedAt = NOW - (merged.total - position) * 4000;
  return {
    ...row,
    who: theirs ? 'mori' : row.who,
    logId: theirs ? 'log-m' : 'log-1',
    source: theirs ? 1 : 0,
    placedAt,
    unsure: since % 12 === 0 || since % 12 === 11,
  };
});

export function mergedPage({
  from,
  count,
  search,
}: {
  readonly from: number;
  readonly count: number;
  readonly search?: string;
}): MergedPage {
  const shown = search === undefined ? rows : rows.filter(({ source }) => source === 1).slice(0, 9);
  return { total: shown.length, from, records: shown.slice(from, from + count) };
}

export const mergedAnswers: Answers = {
  'export.others': imported,
  'export.take-in': imported[1]!,
  'log.merge': merged,
  'log.merged': mergedPage,
  'log.merged-find': { search: 'found-1', total: 9 },
  'log.merged-record': logRecord,
};
