import type { Attestation } from '../../../main/core/readiness/own/attestations.ts';
import type { JournalFacts, RunFacts } from '../../../main/core/readiness/own/journals.ts';
import type { RosterPerson } from '../../../main/core/readiness/own/roster.ts';
import type { OwnFactValues } from '../../../main/core/readiness/own/facts.ts';

/** The day before `NOW` of `conforming.ts`. */
export const YESTERDAY = '2026-02-28';

export const statement = (check: string, more: Partial<Attestation> = {}): Attestation => ({
  check,
  about: [],
  by: [
    { id: 'sato', name: 'Sato Yui' },
    { id: 'jones', name: 'Alex Jones' },
  ],
  on: YESTERDAY,
  statement: 'Done as the playbook says.',
  event: '11111111-2222-4333-8444-555555555555',
  alarm: '2026-02-28T03:12:00Z',
  ...more,
});

const AT = Date.parse(`${YESTERDAY}T03:00:00Z`);
const USERS = ['sato', 'jones'].map((id) => `arn:aws:iam::111122223333:user/${id}-break-glass`);
const ROLE = 'arn:aws:iam::444455556666:role/BREAK-GLASS-READONLY';

/** The quarterly test, gone through by both users against AWS, yesterday. */
export const testRun = (more: Partial<RunFacts> = {}): RunFacts => ({
  logId: 'log-16',
  how: 'live',
  playbook: { id: 'PB-16', version: '1.2' },
  person: 'sato',
  ended: 'finished',
  begunAt: AT - 3_600_000,
  endedAt: AT,
  answers: { 'positive-result': 'all', 'negative-result': 'refused' },
  done: [
    ...['off-network', 'assume-look', 'look-first', 'look-second', 'assume-act'],
    ...['no-buckets', 'no-users', 'no-servers', 'no-key', 'no-stranger'],
  ],
  numbers: { 'times.alarm_minutes': 6 },
  users: USERS,
  devices: {
    GAHT12345678: AT,
    'arn:aws:iam::111122223333:u2f/user/sato/key': AT,
  },
  assumed: ['ap-northeast-1', 'ap-northeast-3'].map((region) => ({
    ...{ role: ROLE, by: USERS[0] ?? '', region, lane: 'sts', at: AT },
  })),
  used: [ROLE],
  ...more,
});

/** Journals with these runs and nothing wrong with them. */
export const journals = (
  runs: readonly RunFacts[],
  more: Partial<JournalFacts> = {},
): { readonly 'own:journals': JournalFacts } => ({
  'own:journals': {
    runs,
    broken: [],
    uploads: [{ kind: 's3', at: AT, lockedUntil: '2027-02-28T00:00:00Z' }],
    ...more,
  },
});

export const reviewRun = testRun({
  logId: 'log-17',
  playbook: { id: 'PB-17', version: '1.0' },
  endedAt: AT - 86_400_000,
});

export const person = (id: string, more: Partial<RosterPerson> = {}): RosterPerson => ({
  ...{ id, name: id, status: 'active', slots: ['Asia/Tokyo'], duties: ['responder'] },
  trained: AT - 86_400_000,
  ...more,
});

/** Two who respond, and one who approves. */
export const roster = [person('sato'), person('jones'), person('mori', { duties: ['approver'] })];

/** What the organisation itself says where all is as the practice wants it. */
export const conformingOwn: Omit<OwnFactValues, 'own:baseline'> = {
  'own:attestations': ['ROOT-05', 'ROOT-06', 'PPL-03', 'JML-03', 'KIT-06', 'KIT-07'].map((check) =>
    statement(check),
  ),
  'own:roster': roster,
  'own:clock': { aheadMs: 800 },
  'own:playbooks': [
    {
      playbook: 'PB-09',
      role: 'readonly',
      actions: [
        'iam:PassRole',
        'secretsmanager:GetSecretValue',
        'ssm:ResumeSession',
        'ssm:StartSession',
        'ssm:TerminateSession',
      ],
    },
  ],
  ...journals([reviewRun, testRun()]),
};
