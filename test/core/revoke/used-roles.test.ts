import { describe, expect, test } from 'vitest';
import type { Draft } from '../../../main/core/journal/payload.ts';
import { openRoles, revokedAt, roleKey, usedRoles } from '../../../main/core/revoke/used-roles.ts';
import { fold } from '../../../main/core/run/fold.ts';
import type { RunState } from '../../../main/core/run/state.ts';
import { ALL, assumed, begun, left, policy, ROLE } from '../../fakes/role-records.ts';

/** One after the other on a clock that runs backwards: only the order counts. */
const after = (...drafts: readonly Draft[]): RunState => {
  const entries = [begun, ...drafts].map((draft, seq) => ({
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
    ['while the answer to its denial is unknown', policy('Put', ALL, 'unknown')],
    ['after the denial was deleted again', [...policy('Put'), ...policy('Delete')]],
    [
      'while a deletion of it may have happened',
      [...policy('Put'), ...policy('Delete', ALL, 'unknown')],
    ],
    ['after the denial of another person', policy('Put', `${ALL}-tanaka`)],
    ['after another policy was put', policy('Put', 'ReadOnly')],
  ])('%s', (_, drafts) => {
    expect(ends(assumed(), ...drafts)).toEqual(['open']);
  });

  test('when it was assumed again after its denial, or after the word that it cannot be', () => {
    expect(ends(assumed(), ...policy('Put'), assumed())).toEqual(['open']);
    expect(ends(assumed(), left, assumed())).toEqual(['open']);
  });
});

describe('a role is told of', () => {
  test('by a denial of everybody, of the person, or of whom the session is stamped with', () => {
    expect(ends(assumed(), assumed(), ...policy('Put'))).toEqual(['proved']);
    expect(ends(assumed(), ...policy('Put', `${ALL}-sato`))).toEqual(['proved']);
    const stamped = assumed('x', undefined, { sourceIdentity: 'sato' });
    expect(ends(stamped, ...policy('Put', `${ALL}-sato`))).toEqual(['proved']);
  });

  test('by a denial that is put once more after the role was assumed again', () => {
    expect(ends(assumed(), ...policy('Put'), assumed(), ...policy('Put'))).toEqual(['proved']);
  });

  test('by the word of a person, with owner and day', () => {
    expect(usedRoles(after(assumed(), left))[0]?.end).toMatchObject({
      is: 'left',
      owner: { text: 'Mori' },
      due: '2026-12-01',
      why: { text: 'IAM does not answer' },
    });
  });

  test.each([
    ['nothing was sent', [], false],
    ['another policy was put', policy('Put', 'ReadOnly'), false],
    ['the answer to a denial is unknown', policy('Put', ALL, 'unknown'), true],
    ['its denial was deleted again', [...policy('Put'), ...policy('Delete')], true],
  ])('by that word, which says whether it was tried: %s', (_, drafts, tried) => {
    expect(usedRoles(after(assumed(), ...drafts, left))[0]?.end).toMatchObject({ tried });
  });
});

test('users are no roles; a role in the browser is one, by account and name', () => {
  const user = assumed('', '', { kind: 'base', arn: 'arn:aws:iam::111122223333:user/sato' });
  expect(usedRoles(after(user))).toEqual([]);
  const browser = assumed('sato', 'BREAK-GLASS-RESPONDER', { kind: 'console' });
  expect(openRoles(after(user, browser))).toMatchObject([
    { name: 'BREAK-GLASS-RESPONDER', sessions: 1, end: { is: 'open' } },
  ]);
  expect(roleKey(ROLE)).toBe('444455556666:BREAK-GLASS-READONLY');
  expect(roleKey('arn:aws-cn:sts::444455556666:assumed-role/A/b')).toBe('444455556666:A');
});

describe('a denial that left somebody', () => {
  const spare = (spares: { name: string; session?: string }) =>
    policy('Put', 'RevokeOlderSessionsButOne').map((draft) =>
      draft.type === 'intent' ? { ...draft, data: { ...draft.data, spares } } : draft,
    );
  const own = assumed('sato', 'BREAK-GLASS-READONLY', { session: 'own' });
  const one = { name: 'sato', session: 'own' };

  test('does not end the role: what was left is told until another denial ends that too', () => {
    const but = { is: 'open', but: { name: 'sato', by: 'answer' } };
    expect(usedRoles(after(assumed(), own, ...spare(one)))[0]?.end).toMatchObject(but);
    expect(ends(own, ...spare(one), ...policy('Put'))).toEqual(['proved']);
    expect(ends(own, ...policy('Put'), ...spare(one))).toEqual(['proved']);
  });

  test('reached all others where the own session is of another role, or not of the run', () => {
    expect(ends(assumed(), ...spare(one))).toEqual(['proved']);
  });

  test('leaves every session of the name where only the name is known', () => {
    const name = { name: 'sato' };
    expect(usedRoles(after(assumed(), own, ...spare(name)))[0]?.end).toMatchObject({
      but: { name: 'sato' },
    });
    expect(ends(assumed('mori'), ...spare(name))).toEqual(['proved']);
  });

  test('is no excuse for a session that began later', () => {
    const state = after(own, ...spare(one), assumed());
    expect(usedRoles(state)[0]?.end).toEqual({ is: 'open' });
  });
});

test('one session is revoked by a denial that reached it and stands', () => {
  const own = assumed('sato', 'BREAK-GLASS-READONLY', { session: 'own' });
  const at = (...drafts: readonly Draft[]) => revokedAt(after(...drafts), 'own');
  expect(at(own, ...policy('Put'))).toBe(new Date(2e12 - 3000).toISOString());
  expect(at(own, ...policy('Put', ALL, 'unknown'))).toBeUndefined();
  expect(at(own, ...policy('Put'), ...policy('Delete'))).toBeUndefined();
  expect(at(...policy('Put'), own)).toBeUndefined();
  expect(revokedAt(after(...policy('Put')), 'own')).toBeUndefined();
});
