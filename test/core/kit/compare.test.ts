import { describe, expect, test } from 'vitest';
import { compareKits } from '../../../main/core/kit/compare.ts';
import type { Kit } from '../../../main/core/kit/model.ts';
import { parseKit } from '../../../main/core/kit/parse.ts';
import { bytesOf, EXAMPLE_KIT } from './example-kit.ts';

function kitOf(text: string): Kit {
  const { kit, findings } = parseKit('kit.yaml', bytesOf(text));
  if (!kit) throw new Error(JSON.stringify(findings));
  return kit;
}
const before = kitOf(EXAMPLE_KIT);
const swapped = (one: string, other: string): string =>
  EXAMPLE_KIT.replace(one, '\u0000').replace(other, one).replace('\u0000', other);

describe('what a new kit changes', () => {
  test.each<[string, string, object]>([
    [
      'the Region’s endpoint',
      EXAMPLE_KIT.replace(
        'name: ap-northeast-1 ',
        'name: ap-northeast-1, endpoint: "https://vpce.example.com" ',
      ),
      { part: 'regions', is: 'changed', id: 'ap-northeast-1', fields: ['endpoint'] },
    ],
    [
      'one line of a trust',
      EXAMPLE_KIT.replace('mfaRequired: true', 'mfaRequired: false'),
      { part: 'roles', is: 'changed', id: 'readonly', fields: ['trust.mfaRequired'] },
    ],
    [
      'an MFA device',
      EXAMPLE_KIT.replace(':mfa/sato', ':mfa/sato2'),
      {
        part: 'users',
        is: 'changed',
        id: 'arn:aws:iam::111122223333:user/sato-break-glass',
        fields: ['mfa'],
      },
    ],
    [
      'the order of Regions',
      swapped('ap-northeast-1', 'ap-northeast-3'),
      { part: 'regions', is: 'order', id: 'regions' },
    ],
    [
      'the lanes',
      EXAMPLE_KIT.replace('[console, sealed-key]', '[console]'),
      { part: 'settings', is: 'changed', id: 'lanes' },
    ],
    [
      'a contact',
      `${EXAMPLE_KIT}contacts:\n  - { id: aws, kind: aws-support, name: AWS, reach: "+1 206 555 0100" }\n`,
      { part: 'contacts', is: 'added', id: 'aws' },
    ],
  ])('%s', (_, text, change) => {
    expect(compareKits(before, kitOf(text))).toEqual([change]);
  });

  test('of two users with one name, in two accounts, the first is not lost behind the second', () => {
    const [user] = before.users;
    if (!user) throw new Error('no user');
    const twin = {
      ...user,
      account: '444455556666',
      arn: user.arn.replace('111122223333', '444455556666'),
    };
    const two = { ...before, users: [user, twin] };
    const next = { ...before, users: [{ ...user, mfa: [] }, twin] };
    expect(compareKits(two, next)).toEqual([
      { part: 'users', is: 'changed', id: user.arn, fields: ['mfa'] },
    ]);
  });

  test('somebody left, and the order of the others is the same', () => {
    const next = { ...before, people: before.people.slice(1) };
    expect(compareKits(before, next)).toEqual([{ part: 'people', is: 'removed', id: 'sato' }]);
  });

  test('nothing but the date', () => {
    const next = kitOf(EXAMPLE_KIT.replace('2026-10-01', '2026-11-01'));
    expect(compareKits(before, next)).toEqual([]);
  });
});
