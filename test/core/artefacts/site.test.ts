import { describe, expect, it } from 'vitest';
import { siteOf } from '../../../main/core/artefacts/site.ts';
import { kit, KEEPER, roleOf, siteFor, wishes } from './site-of.ts';

const codes = (...given: Parameters<typeof siteOf>): readonly string[] => {
  const site = siteOf(...given);
  return site.ok ? [] : site.error.map(({ code }) => code);
};

describe('a site', () => {
  it('says everything that stands against it at once', () => {
    const bare = { ...kit, users: [], roles: [] };
    expect(codes(bare, { ...wishes, keepers: [], organization: 'x' })).toEqual([
      'no-users',
      'no-roles',
      'no-keeper',
      'organization',
    ]);
  });

  it.each([
    'arn:aws:iam::111122223333:role/stacksets-exec-*',
    'arn:aws:iam::111122223333:role/?',
    'arn:aws:iam::111122223333:user/root',
    'BREAK-GLASS-ADMINISTRATION',
  ])('exempts nobody by a pattern: %s', (arn) => {
    expect(codes(kit, { ...wishes, keepers: [arn] })).toEqual(['keeper']);
    expect(codes(kit, { ...wishes, keyKeepers: [arn] })).toEqual(['keeper']);
  });

  it('takes no user, role or second account that its policies would not speak of', () => {
    const [sato, jones] = kit.users;
    if (!sato || !jones) throw new Error('two users');
    expect(codes({ ...kit, users: [{ ...sato, name: 'sato' }, jones] }, wishes)).toEqual([
      'user-name',
    ]);
    expect(codes({ ...kit, roles: [roleOf('readonly', 'ReadOnly')] }, wishes)).toEqual([
      'role-name',
    ]);
    expect(codes({ ...kit, users: [sato, { ...jones, account: '999900001111' }] }, wishes)).toEqual(
      ['many-security-accounts'],
    );
  });

  it('has the roles that change break-glass users among its keepers', () => {
    expect(siteFor().keepers).toEqual([
      KEEPER,
      'arn:aws:iam::111122223333:role/BREAK-GLASS-USER-ADMIN',
    ]);
  });
});
