import { describe, expect, it } from 'vitest';
import { rawEvent, SECURITY } from '../../fakes/trail.ts';
import { entries, send, session, story, told, run } from './told-story.ts';

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
