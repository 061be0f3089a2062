import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
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

const REGION = 'ap-northeast-1';

function entries(...drafts: { [T in RecordType]: [string, T, Payloads[T]] }[RecordType][]): Ledger {
  const { add, ledger } = createLedger();
  drafts.forEach(([time, type, data], seq) => {
    add({ type, data, seq, ts: `2026-11-23T${time}Z`, logId: 'log-1' } as Entry);
  });
  return ledger();
}

const send = (id: string): Payloads['intent'] => ({
  id,
  call: 'ssm:SendCommand',
  path: 'check/health',
  account: PAYMENTS,
  principal: ROLE_ARN,
  region: REGION,
  comment: `INC-1 bg:${id}`,
});

const session = (more: Partial<Payloads['session.start']> = {}): Payloads['session.start'] => ({
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

const story = entries(
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
const told: readonly RawEvent[] = [
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

function run(ledger: Ledger, raws: readonly RawEvent[]): Reconciled {
  const events = raws.flatMap((raw) => readEvent(raw) ?? []);
  return runEvents(ledger, events);
}

function runEvents(ledger: Ledger, events: readonly TrailEvent[]): Reconciled {
  let children: ReadonlySet<string> = new Set();
  for (;;) {
    const collector = new TrailCollector(ledger, children);
    for (const event of events) collector.add(event);
    const more = collector.again();
    if (more.size === 0) return reconcile(ledger, collector.collected());
    children = new Set([...children, ...more]);
  }
}

describe('a run beside its trail', () => {
  it('finds every call by the surest sign, the copy in the other account, and the clock', () => {
    const result = run(story, told);
    const seen = result.seen.map(({ call, events }) => [
      call.id,
      events.map(({ event, by }) => `${event.id} ${by}`),
    ]);
    expect(seen).toEqual([
      ['i-token', ['e-token request-id']],
      ['i-assume', ['e-assume request-id', 'e-assume-copy shared-event-id']],
      ['i-send', ['e-send request-id']],
      ['i-lost', ['e-lost intent-id']],
    ]);
    expect(result.notSeen).toEqual([]);
    expect(result.unlogged).toEqual([]);
    expect(result.appReads).toMatchObject([{ event: { id: 'e-poll' }, call: { id: 'i-send' } }]);
    expect(result.skew).toEqual({ ms: 5000, pairs: 5 });
    expect(result.unrelated).toBe(2);
  });

  it('what a session did outside the app is named, with how it is known to be ours', () => {
    const outside = [
      rawEvent('TerminateInstances', '2026-11-23T18:10:00Z', {
        eventID: 'x-1',
        eventSource: 'ec2.amazonaws.com',
      }),
      rawEvent('CreateUser', '2026-11-23T18:40:00Z', {
        eventID: 'x-2',
        eventSource: 'iam.amazonaws.com',
      }),
      rawEvent('ConsoleLogin', '2026-11-23T18:03:00Z', {
        eventID: 'x-3',
        eventSource: 'signin.amazonaws.com',
        recipientAccountId: SECURITY,
        userIdentity: { type: 'IAMUser', accountId: SECURITY, userName: 'bg-sato' },
      }),
      rawEvent('AssumeRole', '2026-11-23T18:11:00Z', {
        eventID: 'x-4',
        eventSource: 'sts.amazonaws.com',
        responseElements: { credentials: { accessKeyId: 'ASIACHILD' } },
      }),
      rawEvent('GetObject', '2026-11-23T20:00:00Z', {
        eventID: 'x-5',
        eventSource: 's3.amazonaws.com',
        userIdentity: {
          type: 'AssumedRole',
          arn: 'arn:aws:sts::777788889999:assumed-role/Deep/quiet',
          accessKeyId: 'ASIACHILD',
        },
      }),
      rawEvent('ListCommandInvocations', '2026-11-23T18:02:20Z', {
        eventID: 'x-6',
        userAgent: 'aws-cli/2.32',
      }),
    ];
    /* The child's event comes before the one that gave its key out. */
    const result = run(story, [...outside.slice().reverse(), ...told]);
    expect(
      result.unlogged.map(
        ({ event, by, kind, afterEnd }) => `${event.id} ${by} ${kind} ${afterEnd}`,
      ),
    ).toEqual([
      'x-6 access-key read false',
      'x-3 user sign-in false',
      'x-1 access-key change false',
      'x-4 access-key sign-in false',
      'x-2 access-key change true',
      'x-5 child-key read false',
    ]);
  });

  it('a step done by hand at that time is named beside it', () => {
    const ledger = entries(
      ['18:00:00', 'session.start', session()],
      ['18:05:00', 'step.start', { path: 'contain/by-hand', kind: 'do', risk: 'change', pass: 1 }],
      ['18:09:00', 'step.done', { path: 'contain/by-hand', how: 'person', byHand: true }],
    );
    const result = run(ledger, [rawEvent('TerminateInstances', '2026-11-23T18:06:00Z')]);
    expect(result.unlogged).toMatchObject([{ during: { path: 'contain/by-hand', seq: 2 } }]);
  });

  it('without a request id, key, name and time decide, on the skewed clock and one to one', () => {
    const ledger = entries(
      ['18:00:00', 'session.start', session()],
      ['18:02:00', 'intent', { ...send('i-sure'), comment: '' }],
      ['18:02:01', 'outcome', { id: 'i-sure', status: 'ok', requestId: 'r-sure', by: 'answer' }],
      ['18:05:00', 'intent', { ...send('i-open'), comment: '' }],
      ['18:05:30', 'outcome', { id: 'i-open', status: 'unknown', by: 'answer' }],
    );
    const result = run(ledger, [
      rawEvent('SendCommand', '2026-11-23T19:02:01Z', { eventID: 'e-sure', requestID: 'r-sure' }),
      rawEvent('SendCommand', '2026-11-23T19:05:02Z', { eventID: 'e-near' }),
      rawEvent('SendCommand', '2026-11-23T19:05:20Z', { eventID: 'e-far' }),
      rawEvent('SendCommand', '2026-11-23T18:05:01Z', { eventID: 'e-laptop-time' }),
    ]);
    expect(result.skew?.ms).toBe(3_601_000);
    expect(
      result.seen.map(({ events }) => events.map(({ event, by }) => `${event.id} ${by}`)),
    ).toEqual([['e-sure request-id'], ['e-near key-and-time']]);
    expect(result.unlogged.map(({ event }) => event.id)).toEqual(['e-laptop-time', 'e-far']);
  });

  it('a call with a known request id is never taken for an event with another', () => {
    const ledger = entries(
      ['18:00:00', 'session.start', session()],
      ['18:02:00', 'intent', { ...send('i-1'), comment: '' }],
      ['18:02:01', 'outcome', { id: 'i-1', status: 'ok', requestId: 'r-1', by: 'answer' }],
    );
    const result = run(ledger, [
      rawEvent('SendCommand', '2026-11-23T18:02:00Z', { requestID: 'r-2' }),
    ]);
    expect(result.notSeen).toHaveLength(1);
    expect(result.unlogged).toHaveLength(1);
  });
});

describe('why a call may not be seen', () => {
  const ledger = (
    outcome: Omit<Payloads['outcome'], 'id' | 'by'>,
    call = 'ssm:SendCommand',
    region = REGION,
  ) =>
    entries(
      ['18:02:00', 'intent', { ...send('i-1'), call, region }],
      ['18:02:01', 'outcome', { id: 'i-1', by: 'answer', ...outcome }],
    );
  const other = (time: string, more: Record<string, unknown> = {}) =>
    rawEvent('DescribeInstances', `2026-11-23T${time}Z`, {
      eventSource: 'ec2.amazonaws.com',
      userIdentity: { type: 'AssumedRole', accessKeyId: 'ASIAELSE' },
      ...more,
    });
  const because = (of: Ledger, ...events: RawEvent[]) => run(of, events).notSeen[0]?.because;

  it.each([
    ['never-sent', ledger({ status: 'failed', code: 'name-not-resolved' }), [other('19:00:00')]],
    ['never-sent', ledger({ status: 'cancelled' }), [other('19:00:00')]],
    [
      'account-not-covered',
      ledger({ status: 'ok' }),
      [other('19:00:00', { recipientAccountId: '999' })],
    ],
    [
      'region-not-covered',
      ledger({ status: 'ok' }),
      [other('19:00:00', { awsRegion: 'us-east-1' })],
    ],
    ['before-files', ledger({ status: 'ok' }), [other('18:30:00'), other('19:30:00')]],
    ['not-delivered-yet', ledger({ status: 'ok' }), [other('17:00:00'), other('18:10:00')]],
    [
      'data-event',
      ledger({ status: 'ok' }, 's3:PutObject'),
      [other('17:00:00'), other('19:00:00')],
    ],
    [
      'reads-not-logged',
      ledger({ status: 'ok' }, 'ssm:ListCommands'),
      [other('17:00:00', { readOnly: false }), other('19:00:00', { readOnly: false })],
    ],
    ['outcome-unknown', ledger({ status: 'unknown' }), [other('17:00:00'), other('19:00:00')]],
    ['no-reason', ledger({ status: 'ok', requestId: 'r' }), [other('17:00:00'), other('19:00:00')]],
  ] as const)('%s', (reason, of, events) => {
    expect(because(of, ...events)).toBe(reason);
  });
});

describe('any events and any log', () => {
  const event = fc.record(
    {
      id: fc.integer({ min: 0, max: 30 }).map((n) => `e-${n}`),
      at: fc
        .integer({ min: 0, max: 4000 })
        .map((s) => Date.parse('2026-11-23T17:50:00Z') + s * 1000),
      name: fc.constantFrom('SendCommand', 'AssumeRole', 'ListCommandInvocations', 'ConsoleLogin'),
      service: fc.constantFrom('ssm', 'sts', 'signin'),
      region: fc.constantFrom(REGION, 'us-east-1'),
      account: fc.constantFrom(PAYMENTS, SECURITY),
      category: fc.constant('Management'),
      requestId: fc.constantFrom('r-send', 'r-assume', 'r-x', 'r-y'),
      sharedId: fc.constantFrom('shared-1', 'shared-2'),
      accessKeyId: fc.constantFrom(ROLE_KEY, BASE_KEY, 'ASIACHILD', 'ASIAELSE'),
      issuedKey: fc.constantFrom('ASIACHILD', ROLE_KEY, 'ASIAELSE'),
      sessionName: fc.constantFrom('bg-sato', 'other'),
      comment: fc.constantFrom('INC bg:i-send', 'bg:i-lost', 'x'),
      readOnly: fc.boolean(),
    },
    { requiredKeys: ['id', 'at', 'name', 'service', 'region', 'account', 'category'] },
  );

  it('every event and every call lands in exactly one place, whatever order the files come in', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(event, { selector: ({ id }) => id, maxLength: 30 }),
        fc.array(fc.nat(29), { maxLength: 8 }),
        fc.nat(),
        (unique, again, turn) => {
          const events = [...unique, ...again.flatMap((index) => unique[index] ?? [])];
          const result = runEvents(story, events);
          const places = [
            ...result.seen.flatMap((call) => call.events.map(({ event: { id } }) => id)),
            ...result.appReads.map(({ event: { id } }) => id),
            ...result.unlogged.map(({ event: { id } }) => id),
          ];
          expect(new Set(places).size).toBe(places.length);
          expect(places.length + result.duplicates + result.unrelated).toBe(events.length);
          const calls = [...result.seen, ...result.notSeen].map(({ call }) => call.id).sort();
          expect(calls).toEqual(story.calls.map(({ id }) => id).sort());
          const cut = turn % (events.length + 1);
          const turned = [...events.slice(cut), ...events.slice(0, cut)].reverse();
          expect(runEvents(story, turned)).toEqual(result);
        },
      ),
      { numRuns: 400 },
    );
  });
});
