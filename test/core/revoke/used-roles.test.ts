import { describe, expect, test } from 'vitest';
import type { Draft } from '../../../main/core/journal/payload.ts';
import { openRoles, roleKey, usedRoles } from '../../../main/core/revoke/used-roles.ts';
import { fold } from '../../../main/core/run/fold.ts';
import type { RunState } from '../../../main/core/run/state.ts';

const ROLE = 'arn:aws:iam::444455556666:role/team/BREAK-GLASS-READONLY';
const ALL = 'AWSRevokeOlderSessions';
const start: Draft = {
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
const session = (name = 'sato', role = 'BREAK-GLASS-READONLY', more: object = {}): Draft => ({
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
const call = (of: 'Put' | 'Delete', name = ALL, status: 'ok' | 'unknown' = 'ok'): Draft[] => {
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
const noted: Draft = {
  type: 'note',
  data: {
    kind: 'note',
    text: { text: 'IAM does not answer' },
    openedAt: '2026-11-28T03:00:00Z',
    unrevoked: { role: ROLE, owner: { text: 'Mori' }, due: '2026-12-01' },
  },
};
/** One after the other on a clock that runs backwards: only the order counts. */
const after = (...drafts: readonly Draft[]): RunState => {
  const entries = [start, ...drafts].map((draft, seq) => ({
    ...draft,
    seq,
    logId: 'l',
    ts: new Date(2e12 - seq * 1000).toISOString(),
  }));
  return fold(entries)!;
};
const ends = (...drafts: readonly Draft[]) => usedRoles(after(...drafts)).map(({ end }) => end.is);

describe('a role is open', () => {
  test.each([
    ['with nothing done', []],
    ['while the answer to its denial is unknown', call('Put', ALL, 'unknown')],
    ['after the denial was deleted again', [...call('Put'), ...call('Delete')]],
    ['after the denial of another person', call('Put', `${ALL}-tanaka`)],
    ['after another policy was put', call('Put', 'ReadOnly')],
  ])('%s', (_, drafts) => {
    expect(ends(session(), ...drafts)).toEqual(['open']);
  });

  test('when it was assumed again after its denial, or after the word that it cannot be', () => {
    expect(ends(session(), ...call('Put'), session())).toEqual(['open']);
    expect(ends(session(), noted, session())).toEqual(['open']);
  });
});

describe('a role is told of', () => {
  test('by a denial of everybody, of the person, or of whom the session is stamped with', () => {
    expect(ends(session(), session(), ...call('Put'))).toEqual(['proved']);
    expect(ends(session(), ...call('Put', `${ALL}-sato`))).toEqual(['proved']);
    const stamped = session('x', undefined, { sourceIdentity: 'sato' });
    expect(ends(stamped, ...call('Put', `${ALL}-sato`))).toEqual(['proved']);
  });

  test('by a denial that is put once more after the role was assumed again', () => {
    expect(ends(session(), ...call('Put'), session(), ...call('Put'))).toEqual(['proved']);
  });

  test('by the word of a person, with owner and day', () => {
    expect(usedRoles(after(session(), noted))[0]?.end).toMatchObject({
      is: 'impossible',
      owner: { text: 'Mori' },
      due: '2026-12-01',
      why: { text: 'IAM does not answer' },
    });
  });
});

test('users are no roles; a role in the browser is one, by account and name', () => {
  const user = session('', '', { kind: 'base', arn: 'arn:aws:iam::111122223333:user/sato' });
  expect(usedRoles(after(user))).toEqual([]);
  const browser = session('sato', 'BREAK-GLASS-RESPONDER', { kind: 'console' });
  expect(openRoles(after(user, browser))).toMatchObject([
    { name: 'BREAK-GLASS-RESPONDER', sessions: 1, end: { is: 'open' } },
  ]);
  expect(roleKey(ROLE)).toBe('444455556666:BREAK-GLASS-READONLY');
  expect(roleKey('arn:aws-cn:sts::444455556666:assumed-role/A/b')).toBe('444455556666:A');
});
