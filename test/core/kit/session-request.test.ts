import { expect, test } from 'vitest';
import type { KitRole } from '../../../main/core/kit/model.ts';
import { narrowingOf, roleRequest } from '../../../main/core/kit/role-request.ts';

const LOOK = 'arn:aws:iam::444455556666:policy/LOOK';
const role: KitRole = {
  id: 'readonly',
  arn: 'arn:aws:iam::444455556666:role/BREAK-GLASS-READONLY',
  account: '444455556666',
  maxSessionSeconds: 14_400,
  sessionSeconds: 7_200,
  policyArns: [LOOK],
  tags: [{ key: 'BreakGlass', value: 'true' }],
  transitiveTagKeys: ['Incident', 'BreakGlass'],
  trust: { mfaRequired: true, sourceIdentity: true, incidentTag: true },
};

test('a tag that is not set does not go along either', () => {
  expect(roleRequest({ role, user: 'sato', chained: false })).toMatchObject({
    value: { tags: [{ key: 'BreakGlass', value: 'true' }], transitiveTagKeys: ['BreakGlass'] },
  });
});

test('the kit gives policies and time, the playbook goes before it', () => {
  const usual = roleRequest({ role, user: 'sato', chained: false, incident: 'INC-1' });
  expect(usual).toMatchObject({
    value: {
      policyArns: [LOOK],
      durationSeconds: 7_200,
      transitiveTagKeys: ['Incident', 'BreakGlass'],
    },
  });
  const own = { sessionPolicy: '{}', sessionSeconds: 900 };
  const wanted = roleRequest({ role, user: 'sato', chained: false, ...own });
  expect(wanted).toMatchObject({ value: { policy: '{}', durationSeconds: 900 } });
  expect(wanted).not.toMatchObject({ value: { policyArns: [LOOK] } });
  expect(narrowingOf(role, { policyArns: [`${LOOK}2`] })).toEqual({ policyArns: [`${LOOK}2`] });
});

test('inline policy and ARNs count together', () => {
  const wish = { role, user: 'sato', chained: true, policyArns: [LOOK] };
  const room = 2_048 - LOOK.length;
  expect(roleRequest({ ...wish, sessionPolicy: 'x'.repeat(room) })).toMatchObject({ ok: true });
  expect(roleRequest({ ...wish, sessionPolicy: 'x'.repeat(room + 1) })).toEqual({
    ok: false,
    error: { code: 'policy-too-large', characters: 2_049 },
  });
});
