import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conditionsHold } from '../../../main/core/iam/condition.ts';
import { denyOlder, isSessionName, reachedBy } from '../../../main/core/revoke/older-sessions.ts';

const ROLE = 'arn:aws:iam::444455556666:role/team/BREAK-GLASS-RESPONDER';
type Conditions = Record<string, Record<string, string>>;
const denied = (document: string, context: ReadonlyMap<string, readonly string[]>) =>
  (JSON.parse(document) as { Statement: { Condition: Conditions }[] }).Statement.some(
    ({ Condition }) => conditionsHold(Condition, context),
  );
const session = (issued: number, name: string) =>
  new Map([
    ['aws:tokenissuetime', [new Date(Math.floor(issued / 1000) * 1000).toISOString()]],
    ['aws:userid', [`AROAEXAMPLE:${name}`]],
  ]);

describe('a denial of older sessions', () => {
  test('reaches all that was issued until now, and nothing from three seconds later', () => {
    const time = fc.integer({ min: 1_700_000_000_000, max: 1_900_000_000_000 });
    fc.assert(
      fc.property(time, fc.integer({ min: 0, max: 1e9 }), (now, ago) => {
        const { document } = denyOlder(ROLE, now);
        expect(denied(document, session(now - ago, 'sato'))).toBe(true);
        // Laptop and AWS may be a second apart: AWS's `Date` has no finer one.
        expect(denied(document, session(now + 999, 'sato'))).toBe(true);
        expect(denied(document, session(now + 3_000 + ago, 'sato'))).toBe(false);
      }),
    );
  });

  test('of one person leaves others, and has a name of its own', () => {
    const { document, name, role } = denyOlder(ROLE, 0, 'sato');
    expect(denied(document, session(-1_000, 'sato'))).toBe(true);
    expect(denied(document, session(-1_000, 'satoh'))).toBe(false);
    expect(denied(document, session(-1_000, 'a:sato'))).toBe(true);
    const stamped = new Map([...session(-1_000, 'other'), ['aws:sourceidentity', ['sato']]]);
    expect(denied(document, stamped)).toBe(true);
    expect(name).toBe('AWSRevokeOlderSessions-sato');
    expect(role).toBe('BREAK-GLASS-RESPONDER');
    expect(name).not.toBe(denyOlder(ROLE, 0).name);
  });

  test.each(['', 'a', 'a*', '*', 'sato?', '${aws:username}', 'x'.repeat(65), 'a b'])(
    '%j is no name of a session',
    (name) => expect(isSessionName(name)).toBe(false),
  );
});

test('says which sessions held here it cuts off, its own among them', () => {
  const held = ['sato', 'tanaka'].map((name) => ({
    id: name,
    role: { arn: ROLE },
    arn: `arn:aws:sts::444455556666:assumed-role/BREAK-GLASS-RESPONDER/${name}`,
  }));
  const base = { id: 'base', arn: 'arn:aws:iam::111122223333:user/sato' };
  expect(reachedBy([base, ...held], ROLE, undefined, 'tanaka')).toEqual({
    sessions: held,
    own: true,
  });
  expect(reachedBy([base, ...held], ROLE, 'sato', 'tanaka')).toEqual({
    sessions: [held[0]],
    own: false,
  });
});
