import { expect, test } from 'vitest';
import type { Draft } from '../../../../main/core/journal/payload.ts';
import { gatherRun } from '../../../../main/core/readiness/own/gather-run.ts';
import { brief } from '../../../fakes/briefs.ts';

const USER = 'arn:aws:iam::111122223333:user/sato-break-glass';
const ROLE = 'arn:aws:iam::444455556666:role/BREAK-GLASS-READONLY';
const AT = '2026-02-28T03:00:00.000Z';
const pb = { id: 'PB-16', version: '1.2', sha256: 'a' };

function gathered(...drafts: readonly Draft[]) {
  const start: Draft = {
    type: 'run.start',
    data: { run: 'r', playbook: pb, includes: [], person: 'sato', lang: 'en' },
  };
  const run = gatherRun(brief('log', AT, { how: 'live' }));
  [start, ...drafts].forEach((draft, seq) => run.take({ ...draft, seq, ts: AT, logId: 'log' }));
  return { ...run.facts(), uploads: run.uploads() };
}

const intent = (id: string, more: object): Draft =>
  ({
    type: 'intent',
    data: { id, account: '1', principal: USER, region: 'ap-northeast-1', ...more },
  }) as Draft;
const outcome = (id: string, status: 'ok' | 'failed' | 'unknown', code?: string): Draft => ({
  type: 'outcome',
  data: { id, status, by: 'answer', ...(code === undefined ? {} : { code }) },
});
const assume = (id: string, more: object = {}) =>
  intent(id, { call: 'sts:AssumeRole', role: ROLE, ...more });

test('a try that was refused says why; one whose answer is not known says nothing', () => {
  const { assumed, devices } = gathered(
    assume('a', { mfaSerial: 'S1' }),
    outcome('a', 'failed', 'access-denied'),
    assume('b', { mfaSerial: 'S2' }),
    outcome('b', 'unknown'),
    assume('c'),
  );
  expect(assumed.map(({ refused }) => refused)).toEqual(['access-denied']);
  expect(devices).toEqual({});
});

test('codes that were taken, roles of both lanes, and calls in their sessions count', () => {
  const { assumed, devices, used } = gathered(
    intent('m', { call: 'sts:GetSessionToken', mfaSerial: 'S1' }),
    outcome('m', 'ok'),
    assume('a', { path: 'assume-look' }),
    outcome('a', 'ok'),
    intent('s', { call: 'signin:SwitchRole', role: ROLE, lane: 'console' }),
    outcome('s', 'ok'),
    intent('x', { call: 'ssm:SendCommand', role: ROLE }),
    outcome('x', 'ok'),
  );
  expect(devices).toEqual({ S1: Date.parse(AT) });
  expect(assumed).toMatchObject([
    { lane: 'sts', region: 'ap-northeast-1', by: USER, path: 'assume-look' },
    { lane: 'console' },
  ]);
  expect(used).toEqual([ROLE]);
});

test('answers, numbers, users and what was done as expected are kept; the rest is not', () => {
  const step = (path: string, asExpected: boolean): readonly Draft[] => [
    { type: 'step.start', data: { path, kind: 'do', risk: 'read', pass: 1 } },
    { type: 'step.done', data: { path, how: 'person', asExpected } },
  ];
  const session = (kind: 'base' | 'role', arn: string): Draft => ({
    type: 'session.start',
    data: {
      ...{ session: kind, kind, account: '1', arn, region: 'r', expires: AT, chained: false },
      intent: 'm',
    },
  });
  const value = (id: string, type: string, text: string) => ({ id, type, value: text });
  const facts = gathered(
    ...step('no-users', true),
    ...step('no-key', false),
    { type: 'answer', data: { path: 'negative-result', option: 'allowed' } },
    { type: 'answer', data: { path: 'negative-result', option: 'refused' } },
    {
      type: 'input',
      data: {
        path: 'times',
        values: [
          value('alarm_minutes', 'number', '6'),
          value('bad', 'number', 'six'),
          value('name', 'text', '7'),
        ],
      },
    },
    session('base', USER),
    session('role', ROLE),
  );
  expect(facts).toMatchObject({
    done: ['no-users'],
    answers: { 'negative-result': 'refused' },
    numbers: { 'times.alarm_minutes': 6 },
    users: [USER],
  });
  expect(Object.keys(facts.numbers)).toHaveLength(1);
});

test('an upload is told with its lock', () => {
  const upload = { target: 't', kind: 's3', to: 'b', size: 1, objects: 1, bytes: 1 } as const;
  const { uploads } = gathered(
    { type: 'upload', data: upload },
    { type: 'upload', data: { ...upload, lockedUntil: AT } },
  );
  expect(uploads).toEqual([
    { kind: 's3', at: Date.parse(AT) },
    { kind: 's3', at: Date.parse(AT), lockedUntil: AT },
  ]);
});
