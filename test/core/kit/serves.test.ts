import { expect, test } from 'vitest';
import type { KitRole } from '../../../main/core/kit/model.ts';
import { roleRequest } from '../../../main/core/kit/role-request.ts';
import { serves, type SessionNeed } from '../../../main/core/kit/serves.ts';

const role: KitRole = {
  id: 'responder',
  arn: 'arn:aws:iam::444455556666:role/BREAK-GLASS-RESPONDER',
  account: '444455556666',
  maxSessionSeconds: 14_400,
  tags: [{ key: 'Team', value: 'response' }],
  trust: { mfaRequired: true, sourceIdentity: true, incidentTag: true },
};
const [one, other] = ['arn:aws:iam::aws:policy/One', 'arn:aws:iam::aws:policy/Other'];

function asked(need: SessionNeed, of = role, incident?: string) {
  const request = roleRequest({
    role: of,
    user: 'sato',
    chained: false,
    ...need,
    ...(incident === undefined ? {} : { incident }),
  });
  if (!request.ok) throw new Error(request.error.code);
  return request.value;
}

const WIDE: SessionNeed = {};
const LOOK: SessionNeed = { sessionPolicy: '{"look":1}' };
const ACT: SessionNeed = { sessionPolicy: '{"act":1}' };
const ARNS: SessionNeed = { policyArns: [one, other] };

test.each([
  ['the same wish', LOOK, LOOK, true],
  ['nothing narrowed', WIDE, WIDE, true],
  ['the same ARNs in another order', ARNS, { policyArns: [other, one] }, true],
  ['wider by a policy', WIDE, LOOK, false],
  ['another policy', ACT, LOOK, false],
  ['narrower', LOOK, WIDE, false],
  ['one ARN more', ARNS, { policyArns: [one] }, false],
  ['longer', WIDE, { sessionSeconds: 900 }, false],
  ['shorter', { sessionSeconds: 900 }, { sessionSeconds: 3_600 }, true],
])('%s', (_, held, wanted, expected) => {
  expect(serves(asked(held), role, wanted)).toBe(expected);
});

test('a tag the kit gives by now is missed, the name of the incident is not', () => {
  const untagged = { ...role, tags: [] };
  expect(serves(asked(WIDE, untagged), role, WIDE)).toBe(false);
  expect(serves(asked(WIDE, role, 'INC-1'), role, WIDE)).toBe(true);
});

test('what the kit narrows counts where the playbook says nothing', () => {
  const narrowed = { ...role, policyArns: [one] };
  expect(serves(asked(WIDE), narrowed, WIDE)).toBe(false);
  expect(serves(asked(WIDE, narrowed), narrowed, WIDE)).toBe(true);
});
