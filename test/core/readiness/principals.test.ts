import { expect, test } from 'vitest';
import { principalsOf } from '../../../main/core/readiness/principals.ts';
import { kit, NOW, role, SECURITY, user } from './conforming.ts';

const of = (users: Parameters<typeof principalsOf>[0]['users']) =>
  principalsOf({ users, roles: [role()] }, { kit, now: NOW, account: SECURITY });

test('others than break-glass users are not sealed, and the order they come in does not count', () => {
  const ada = { ...user('x'), name: 'ada', arn: 'arn:aws:iam::111122223333:user/ada', tags: {} };
  const sealed = of([user('sato'), ada, user('jones')]);
  expect(JSON.stringify(sealed)).toBe(JSON.stringify(of([user('jones'), user('sato')])));
  expect(Object.keys(sealed)).toHaveLength(3);
});

test('a policy whose text cannot be read is sealed as such, not left out', () => {
  const [, sato] = Object.values(
    of([user('jones'), user('sato', { policies: [{ name: 'own', document: undefined }] })]),
  );
  expect(sato?.['policies']).toBe('[{"arn":"","document":null,"name":"own"}]');
});
