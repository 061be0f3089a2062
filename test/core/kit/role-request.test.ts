import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { KitRole } from '../../../main/core/kit/model.ts';
import { LONGEST_POLICY } from '../../../main/core/aws/session-policy.ts';
import { roleRequest } from '../../../main/core/kit/role-request.ts';

const role: KitRole = {
  id: 'readonly',
  arn: 'arn:aws:iam::444455556666:role/BREAK-GLASS-READONLY',
  account: '444455556666',
  maxSessionSeconds: 14_400,
  trust: { mfaRequired: true, sourceIdentity: true, incidentTag: true },
};

test('a session policy AWS would refuse is refused before a call is made', () => {
  const sessionPolicy = 'x'.repeat(LONGEST_POLICY + 1);
  expect(roleRequest({ role, user: 'sato', chained: true, sessionPolicy })).toEqual({
    ok: false,
    error: { code: 'policy-too-large', characters: 2_049 },
  });
});

describe('what the trust does not allow is not asked', () => {
  test('no source identity, no tag', () => {
    const bare = { ...role, trust: { ...role.trust, sourceIdentity: false, incidentTag: false } };
    const wish = { role: bare, user: 'sato', chained: false, incident: 'INC-1' };
    expect(roleRequest(wish)).toEqual({
      ok: true,
      value: { roleArn: role.arn, sessionName: 'sato', tags: [], durationSeconds: 14_400 },
    });
  });

  test('no tag without an incident', () => {
    const request = roleRequest({ role, user: 'sato', chained: true });
    expect(request).toMatchObject({ ok: true, value: { tags: [], sourceIdentity: 'sato' } });
  });
});

test('the incident goes into the tag, never into the session name', () => {
  const request = roleRequest({ role, user: 'sato', chained: true, incident: 'INC-2026-1' });
  expect(request).toMatchObject({
    ok: true,
    value: { sessionName: 'sato', tags: [{ key: 'Incident', value: 'INC-2026-1' }] },
  });
});

test('a chained session is asked for an hour at most, and no session for more than the role gives', () => {
  fc.assert(
    fc.property(fc.integer({ min: 900, max: 43_200 }), fc.boolean(), (most, chained) => {
      const request = roleRequest({
        role: { ...role, maxSessionSeconds: most },
        user: 'sato',
        chained,
      });
      const asked = request.ok ? request.value.durationSeconds : Number.NaN;
      expect(asked).toBe(chained ? Math.min(3_600, most) : most);
    }),
  );
});
