import type { Entry, Payloads, RecordType } from '../../../main/core/journal/payload.ts';
import { TrailCollector } from '../../../main/core/reconcile/collect.ts';
import { readEvent, type TrailEvent } from '../../../main/core/reconcile/event.ts';
import { createLedger, type Ledger } from '../../../main/core/reconcile/ledger.ts';
import { reconcile } from '../../../main/core/reconcile/match.ts';
import type { Reconciled } from '../../../main/core/reconcile/result.ts';
import {
  BASE_KEY,
  PAYMENTS,
  rawEvent,
  ROLE_ARN,
  ROLE_KEY,
  SECURITY,
  USER_ARN,
  type RawEvent,
} from '../../fakes/trail.ts';

export const REGION = 'ap-northeast-1';

export function entries(
  ...drafts: { [T in RecordType]: [string, T, Payloads[T]] }[RecordType][]
): Ledger {
  const { add, ledger } = createLedger();
  drafts.forEach(([time, type, data], seq) => {
    add({ type, data, seq, ts: `2026-11-23T${time}Z`, logId: 'log-1' } as Entry);
  });
  return ledger();
}

export const send = (id: string): Payloads['intent'] => ({
  id,
  call: 'ssm:SendCommand',
  path: 'check/health',
  account: PAYMENTS,
  principal: ROLE_ARN,
  region: REGION,
  comment: `INC-1 bg:${id}`,
});

export const session = (
  more: Partial<Payloads['session.start']> = {},
): Payloads['session.start'] => ({
  session: 's-role',
  kind: 'role',
  account: PAYMENTS,
  arn: ROLE_ARN,
  region: REGION,
  accessKeyId: ROLE_KEY,
  expires: '2026-11-23T19:00:00Z',
  sourceIdentity: 'bg-sato',
  mfa: true,
  chained: true,
  intent: 'i-assume',
  ...more,
});

export const story = entries(
  [
    '18:00:00',
    'intent',
    {
      id: 'i-token',
      call: 'sts:GetSessionToken',
      account: SECURITY,
      principal: USER_ARN,
      region: REGION,
    },
  ],
  ['18:00:01', 'outcome', { id: 'i-token', status: 'ok', requestId: 'r-token', by: 'answer' }],
  [
    '18:00:01',
    'session.start',
    session({
      session: 's-base',
      kind: 'base',
      account: SECURITY,
      arn: USER_ARN,
      accessKeyId: BASE_KEY,
      intent: 'i-token',
    }),
  ],
  [
    '18:01:00',
    'intent',
    {
      id: 'i-assume',
      call: 'sts:AssumeRole',
      account: PAYMENTS,
      principal: USER_ARN,
      role: 'arn:aws:iam::444455556666:role/IR-Operator',
      region: REGION,
    },
  ],
  ['18:01:01', 'outcome', { id: 'i-assume', status: 'ok', requestId: 'r-assume', by: 'answer' }],
  ['18:01:01', 'session.start', session()],
  ['18:02:00', 'intent', send('i-send')],
  [
    '18:02:01',
    'outcome',
    { id: 'i-send', status: 'sent', requestId: 'r-send', commandId: 'c-1', by: 'answer' },
  ],
  ['18:02:40', 'outcome', { id: 'i-send', status: 'ok', by: 'answer' }],
  ['18:05:00', 'intent', send('i-lost')],
  ['18:05:30', 'outcome', { id: 'i-lost', status: 'unknown', code: 'timed-out', by: 'answer' }],
  ['18:30:00', 'session.end', { session: 's-role', why: 'ended' }],
);

const userIdentity = {
  type: 'IAMUser',
  arn: USER_ARN,
  accountId: SECURITY,
  accessKeyId: 'AKIAUSER',
  userName: 'bg-sato',
};
const sts = { eventSource: 'sts.amazonaws.com', recipientAccountId: SECURITY, userIdentity };

/** What CloudTrail has of the story, five seconds ahead of the laptop, with a later end. */
export const told: readonly RawEvent[] = [
  rawEvent('GetSessionToken', '2026-11-23T18:00:05Z', {
    ...sts,
    eventID: 'e-token',
    requestID: 'r-token',
    responseElements: { credentials: { accessKeyId: BASE_KEY } },
  }),
  rawEvent('AssumeRole', '2026-11-23T18:01:05Z', {
    ...sts,
    userIdentity: { ...userIdentity, accessKeyId: BASE_KEY },
    eventID: 'e-assume',
    requestID: 'r-assume',
    sharedEventID: 'shared-1',
    responseElements: { credentials: { accessKeyId: ROLE_KEY } },
  }),
  rawEvent('AssumeRole', '2026-11-23T18:01:05Z', {
    eventSource: 'sts.amazonaws.com',
    eventID: 'e-assume-copy',
    requestID: 'other',
    sharedEventID: 'shared-1',
    userIdentity: { type: 'AWSAccount', accountId: SECURITY },
  }),
  rawEvent('SendCommand', '2026-11-23T18:02:05Z', { eventID: 'e-send', requestID: 'r-send' }),
  rawEvent('ListCommandInvocations', '2026-11-23T18:02:20Z', { eventID: 'e-poll' }),
  rawEvent('SendCommand', '2026-11-23T18:05:06Z', {
    eventID: 'e-lost',
    requestParameters: { comment: 'INC-1 bg:i-lost' },
  }),
  rawEvent('GetCallerIdentity', '2026-11-23T19:40:00Z', {
    ...sts,
    eventID: 'e-late',
    userIdentity: {
      type: 'AssumedRole',
      arn: 'arn:aws:sts::111122223333:assumed-role/Other/x',
      accountId: SECURITY,
      accessKeyId: 'ASIAELSE',
    },
  }),
  rawEvent('ListBuckets', '2026-11-23T19:40:00Z', {
    eventID: 'e-late-2',
    userIdentity: {
      type: 'AssumedRole',
      arn: 'arn:aws:sts::444455556666:assumed-role/Other/x',
      accountId: PAYMENTS,
      accessKeyId: 'ASIAELSE',
    },
  }),
];

export function run(ledger: Ledger, raws: readonly RawEvent[]): Reconciled {
  const events = raws.flatMap((raw) => readEvent(raw) ?? []);
  return runEvents(ledger, events);
}

export function runEvents(ledger: Ledger, events: readonly TrailEvent[]): Reconciled {
  let children: ReadonlySet<string> = new Set();
  for (;;) {
    const collector = new TrailCollector(ledger, children);
    for (const event of events) collector.add(event);
    const more = collector.again();
    if (more.size === 0) return reconcile(ledger, collector.collected());
    children = new Set([...children, ...more]);
  }
}
