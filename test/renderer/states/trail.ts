import type { Args } from '../../../main/contract/calls.ts';
import type { ReconciliationView, TrailRow, TrailRows } from '../../../main/contract/views.ts';
import { NOW } from './base.ts';

export const trailResult: ReconciliationView = {
  made: new Date(NOW).toISOString(),
  logs: 2,
  counts: {
    events: 104_213,
    duplicates: 2,
    unrelated: 104_196,
    calls: 9,
    seen: 7,
    notSeen: 2,
    unlogged: 3,
    appReads: 5,
  },
  covered: [
    {
      account: '444455556666',
      region: 'ap-northeast-1',
      from: new Date(NOW - 7_200_000).toISOString(),
      to: new Date(NOW).toISOString(),
      events: 104_213,
      reads: 98_000,
    },
  ],
  inputs: [
    { name: '2026/11/23/a.json.gz', sha256: 'ab12'.repeat(16), bytes: 81_211, events: 9_120 },
  ],
  findings: [{ file: '2026/11/23/b.json.gz', code: 'cut-off', record: 412, count: 1 }],
  skew: { ms: 74_000, pairs: 7 },
};

const where = { account: '444455556666', region: 'ap-northeast-1' };
const who = 'arn:aws:sts::444455556666:assumed-role/IR-Operator/bg-sato';

const lists: Readonly<Record<Args<'trail.rows'>['list'], readonly TrailRow[]>> = {
  unlogged: [
    {
      key: '3f1c0a7e-2b94-4d17-9e0b-c83d61f0a2b8',
      at: NOW - 600_000,
      call: 'ec2:TerminateInstances',
      ...where,
      who,
      sourceIp: '203.0.113.7',
      userAgent: 'aws-cli/2.32.1',
      by: 'access-key',
      kind: 'change',
      afterEnd: true,
    },
    {
      key: '5f1c0a7e-2b94-4d17-9e0b-c83d61f0a2b9',
      at: NOW - 500_000,
      call: 'signin:ConsoleLogin',
      account: '111122223333',
      region: 'us-east-1',
      who: 'bg-sato',
      by: 'user',
      kind: 'sign-in',
      afterEnd: false,
      during: { path: 'open-glass/sign-in', seq: 12 },
    },
  ],
  notSeen: [
    {
      key: 'log-1 88',
      at: NOW,
      call: 'ssm:SendCommand',
      ...where,
      seq: 88,
      log: 'log-1',
      status: 'ok',
      because: 'not-delivered-yet',
    },
    {
      key: 'log-0 3',
      at: NOW,
      call: 'sts:AssumeRole',
      ...where,
      seq: 3,
      log: 'log-0',
      status: 'unknown',
      because: 'no-reason',
    },
  ],
  seen: [
    {
      key: 'log-1 44',
      at: NOW - 700_000,
      call: 'ssm:SendCommand',
      ...where,
      seq: 44,
      log: 'log-1',
      status: 'ok',
      events: [{ id: '7a1c', account: '444455556666', by: 'request-id' }],
    },
  ],
  appReads: [],
};

export function trailRows({ list, text }: Args<'trail.rows'>): TrailRows {
  const rows = lists[list].filter(({ call }) => call.includes(text));
  return { total: rows.length, rows };
}
