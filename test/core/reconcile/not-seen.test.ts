import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Payloads } from '../../../main/core/journal/payload.ts';
import { type Ledger } from '../../../main/core/reconcile/ledger.ts';
import {
  BASE_KEY,
  PAYMENTS,
  rawEvent,
  ROLE_KEY,
  SECURITY,
  type RawEvent,
} from '../../fakes/trail.ts';
import { REGION, entries, send, story, run, runEvents } from './told-story.ts';

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
    ['no-reason', ledger({ status: 'ok' }, 'kms:Decrypt'), [other('17:00:00'), other('19:00:00')]],
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
