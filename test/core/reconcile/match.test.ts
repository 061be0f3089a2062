import { describe, expect, test } from 'vitest';
import { PAYMENTS, rawEvent, SECURITY, type RawEvent } from '../../fakes/trail.ts';
import { entries, run, send, session, story, told } from './told-story.ts';

const AFTER = '2026-11-23T18:20:00Z';

/** A command that quotes the id of a logged one. */
function quoting(intent: string, more: Readonly<Record<string, unknown>> = {}): RawEvent {
  const requestParameters = { comment: `INC-1 bg:${intent}` };
  return rawEvent('SendCommand', AFTER, { eventID: 'hidden', requestParameters, ...more });
}

const stranger = {
  type: 'AssumedRole',
  arn: 'arn:aws:sts::444455556666:assumed-role/Other/x',
  accountId: PAYMENTS,
  accessKeyId: 'ASIAELSE',
};

describe('a command that only quotes a logged one', () => {
  test.each<[string, RawEvent, string]>([
    ['has another request id', quoting('i-send', { requestID: 'r-other' }), 'access-key'],
    [
      'has another command id',
      quoting('i-send', { responseElements: { command: { commandId: 'c-other' } } }),
      'access-key',
    ],
    ['is in another account', quoting('i-lost', { recipientAccountId: SECURITY }), 'access-key'],
    ['is sent by somebody else', quoting('i-lost', { userIdentity: stranger }), 'intent-id'],
    ['comes after the one that was logged', quoting('i-lost'), 'access-key'],
  ])('is not logged when it %s', (_why, hidden, by) => {
    for (const trail of [
      [...told, hidden],
      [hidden, ...told],
    ]) {
      const result = run(story, trail);
      expect(result.unlogged).toMatchObject([{ event: { id: 'hidden' }, by, kind: 'change' }]);
      expect(result.seen.map(({ events }) => events.length)).toEqual([1, 2, 1, 1]);
    }
  });

  test('is not a command that was cancelled a second time', () => {
    const cancel = (eventID: string, requestID: string) =>
      rawEvent('CancelCommand', AFTER, {
        eventID,
        requestID,
        requestParameters: { commandId: 'c-1' },
      });
    const ledger = entries(
      ['18:00:00', 'session.start', session()],
      ['18:20:00', 'intent', { ...send('i-cancel'), call: 'ssm:CancelCommand' }],
      [
        '18:20:01',
        'outcome',
        { id: 'i-cancel', status: 'ok', requestId: 'r-1', commandId: 'c-1', by: 'answer' },
      ],
    );
    const result = run(ledger, [cancel('hidden', 'r-2'), cancel('logged', 'r-1')]);
    expect(result.seen).toMatchObject([{ events: [{ event: { id: 'logged' } }] }]);
    expect(result.unlogged).toMatchObject([{ event: { id: 'hidden' } }]);
  });
});

test('two contents of one event id are judged each by itself', () => {
  const changed = rawEvent('TerminateInstances', '2026-11-23T18:10:00Z', {
    eventID: 'e-send',
    eventSource: 'ec2.amazonaws.com',
  });
  for (const trail of [
    [changed, ...told],
    [...told, changed],
  ]) {
    const result = run(story, trail);
    expect(result.unlogged.map(({ event }) => event.name)).toEqual(['TerminateInstances']);
    expect(result.seen.map(({ call }) => call.id)).toContain('i-send');
  }
});
