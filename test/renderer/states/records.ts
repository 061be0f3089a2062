import type {
  HitsPage,
  JobView,
  LogPage,
  LogRow,
  ProofView,
  RecordDetail,
  RecordRow,
  VerdictView,
} from '../../../main/contract/views.ts';
import { NOW } from './base.ts';

export const logs: readonly LogRow[] = [
  {
    logId: 'log-1',
    mode: 'drill',
    title: 'PB-01 Identity provider outage',
    openedAt: NOW - 845_000,
    lastAt: NOW,
    records: 142,
    closed: false,
    open: true,
    prevLog: 'log-0',
  },
  {
    logId: 'log-0',
    mode: 'incident',
    title: 'INC-2041 Identity provider outage',
    openedAt: NOW - 86_400_000,
    lastAt: NOW - 80_000_000,
    records: 1,
    closed: true,
    open: false,
  },
  {
    logId: 'log-9',
    mode: 'incident',
    title: 'PB-00 Open the glass',
    openedAt: NOW - 2 * 86_400_000,
    lastAt: NOW - 2 * 86_400_000,
    records: 12,
    closed: false,
    open: false,
  },
];

/** Its record 0 was changed. */
export const damagedLog: LogRow = {
  logId: 'log-7',
  mode: 'incident',
  title: '',
  openedAt: NOW - 3 * 86_400_000,
  lastAt: NOW - 3 * 86_400_000,
  records: 88,
  closed: true,
  open: false,
  damaged: true,
};

/** A check of `log-1` that has been going on for a while. */
export const checking: JobView = {
  id: 'job-1',
  kind: 'verify',
  subject: 'log-1',
  unit: 'records',
  startedAt: NOW - 42_000,
  done: 412_000,
  total: 1_000_000,
  state: 'running',
};

const WHAT = [
  ['log.open', 'Log opened'],
  ['run.start', 'PB-01 Identity provider outage'],
  ['step.start', 'Step 1 started'],
  ['input', 'Incident id INC-2041'],
  ['intent', 'sts:GetSessionToken as bg-sato'],
  ['outcome', 'sts:GetSessionToken succeeded'],
  ['session.start', 'bg-sato until 04:12'],
  ['note', 'web-7 に外部通信あり'],
  ['intent', 'ssm:SendCommand on 2 targets'],
  ['outcome', 'Success, 2 of 2'],
] as const;

const TOTAL = 142;

function recordRow(at: number): RecordRow {
  const [type, what] = WHAT[at % WHAT.length]!;
  return {
    at,
    time: NOW - (TOTAL - at) * 6000,
    who: at % 5 === 0 ? 'system' : 'sato',
    type,
    step: 'open-glass/sign-in',
    what,
    checkpointed: at < 138,
    ...(at > 0 && { chained: true }),
  };
}

/** Any stretch of the log, as main answers it. */
export function logPage({ from, count }: { from: number; count: number }): LogPage {
  const rows = Array.from({ length: TOTAL }, (_, at) => recordRow(at));
  return { log: logs[0]!, total: TOTAL, from, records: rows.slice(from, from + count) };
}

export function logRecord({ at }: { at: number }): RecordDetail {
  const row = recordRow(at);
  return {
    row,
    json: JSON.stringify({ seq: at, type: row.type, what: row.what }),
    prev: 'k2HVNkJEFS8ihVRHM8yS83AHW0ePB0KxOIPzA9WyXbM=',
    leaf: 'Yn72zhqeyYRQoMbNCxCG2NJudAlu1OdbLMjwG9aWuY4=',
    texts: row.type === 'note' ? [{ field: 'text', text: row.what }] : [],
    attachments:
      row.type === 'note' ? [{ name: 'screen.png', sha256: 'ab12'.repeat(16), size: 48_213 }] : [],
  };
}

export const hits: HitsPage = {
  total: 14,
  from: 0,
  records: Array.from({ length: 14 }, (_, index) => recordRow(7 + index * 10)),
};

export const proof: ProofView = {
  seq: 137,
  size: 138,
  root: 'DnO7yvSp3YDcyFRwWpUSRIq0HWum2jjiDJuIlMdn590=',
  origin: 'breakglass.invalid/drill/log-1',
  hashes: 4,
  text: 'Breakglass proof',
};

export const verdict: VerdictView = {
  verdict: 'VALID_UNANCHORED',
  records: 142,
  anchoredUpTo: 0,
  by: [],
  checkpointed: 137,
  shortCode: 'K7QM-2F4D-9XAB',
  findings: [],
  checkedAt: NOW,
};
