import type { Draft } from '../../main/core/journal/payload.ts';

/** What the log says of one role: assumed, denied, let go of, or left to somebody. */
export const ROLE = 'arn:aws:iam::444455556666:role/team/BREAK-GLASS-READONLY';
export const ALL = 'AWSRevokeOlderSessions';
export const begun: Draft = {
  type: 'run.start',
  data: {
    run: 'r',
    playbook: { id: 'PB-T', version: '1', sha256: '' },
    includes: [],
    person: 'sato',
    lang: 'en',
  },
};

let number = 0;
export const assumed = (
  name = 'sato',
  role = 'BREAK-GLASS-READONLY',
  more: object = {},
): Draft => ({
  type: 'session.start',
  data: {
    session: `s${String((number += 1))}`,
    kind: 'role',
    account: '444455556666',
    arn: `arn:aws:sts::444455556666:assumed-role/${role}/${name}`,
    region: 'ap-northeast-1',
    expires: '2026-11-28T04:00:00Z',
    chained: true,
    intent: 'none',
    ...more,
  },
});
export const policy = (
  of: 'Put' | 'Delete',
  name = ALL,
  status: 'ok' | 'unknown' = 'ok',
): Draft[] => {
  const id = `i${String((number += 1))}`;
  const target = { id: ROLE, name };
  return [
    {
      type: 'intent',
      data: {
        id,
        call: `iam:${of}RolePolicy`,
        account: '',
        principal: '',
        region: '',
        targets: [target],
      },
    },
    { type: 'outcome', data: { id, status, by: 'answer' } },
  ];
};
export const left: Draft = {
  type: 'note',
  data: {
    kind: 'note',
    text: { text: 'IAM does not answer' },
    openedAt: '2026-11-28T03:00:00Z',
    unrevoked: { role: ROLE, owner: { text: 'Mori' }, due: '2026-12-01' },
  },
};
