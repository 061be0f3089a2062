import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Kit } from '../../../main/core/kit/model.ts';
import {
  signInAddresses,
  signOutLink,
  switchRoleLink,
  switchRolePage,
} from '../../../main/core/kit/sign-in-ways.ts';
import { allowedLink } from '../../../main/shell/allowed-links.ts';
import { consoleKit } from '../../fakes/console-kit.ts';

const user = (kit: Kit) => kit.users[0]!;

test('the account id comes first, then the alias, then each Region in the kit’s order', () => {
  const kit = consoleKit({ signInHosts: ['ap-northeast-3.signin.aws.amazon.com'] });
  expect(signInAddresses(kit, user(kit)).map(({ url }) => url)).toEqual([
    'https://111122223333.signin.aws.amazon.com/console',
    'https://example-security.signin.aws.amazon.com/console',
    'https://ap-northeast-3.console.aws.amazon.com/console/home?region=ap-northeast-3',
    'https://ap-northeast-1.console.aws.amazon.com/console/home?region=ap-northeast-1',
  ]);
});

test('an alias that is only a name for people is left out', () => {
  const kit = consoleKit({
    accounts: [{ id: '111122223333', alias: 'Security (main)', environment: 'security' }],
  });
  expect(signInAddresses(kit, user(kit)).map(({ kind }) => kind)).not.toContain('alias');
});

describe('a switch-role link', () => {
  const kit = consoleKit();
  const role = kit.roles[0]!;

  test('carries account, path with name, and the id for the console’s corner', () => {
    const arn = 'arn:aws:iam::444455556666:role/ops/GLASS';
    expect(switchRoleLink(kit, { ...role, arn })).toBe(
      'https://signin.aws.amazon.com/switchrole?account=444455556666&roleName=ops%2FGLASS&displayName=readonly',
    );
  });

  test('is not given where path and name are over 64 characters; the page still is', () => {
    const arn = `arn:aws:iam::444455556666:role/${'p'.repeat(60)}/GLASS`;
    expect(switchRoleLink(kit, { ...role, arn })).toBeUndefined();
    expect(switchRolePage(kit, { ...role, arn })).toBe('https://signin.aws.amazon.com/switchrole');
  });
});

test('the European Sovereign Cloud signs in at its own hosts, by Region', () => {
  const kit = consoleKit({ regions: [{ name: 'ap-northeast-1' }, { name: 'eusc-de-east-1' }] });
  const arn = 'arn:aws-eusc:iam::111122223333:role/GLASS';
  expect(switchRolePage(kit, { ...kit.roles[0]!, arn })).toBe(
    'https://eusc-de-east-1.signin.amazonaws-eusc.eu/switchrole',
  );
  expect(signInAddresses(kit, { ...user(kit), arn }).map(({ url }) => url)).toContain(
    'https://eusc-de-east-1.console.amazonaws-eusc.eu/console/home?region=eusc-de-east-1',
  );
});

test('whatever a kit says, the app may open every address it makes', () => {
  const host = fc.oneof(
    fc.constantFrom('ap-northeast-1.signin.aws.amazon.com', 'signin.aws.amazon.com'),
    fc.domain(),
  );
  fc.assert(
    fc.property(
      fc.constantFrom('aws', 'aws-cn', 'aws-us-gov', 'aws-eusc', 'aws-other'),
      fc.string({ maxLength: 70 }),
      fc.array(host, { maxLength: 4 }),
      fc.array(fc.string({ maxLength: 40 }), { maxLength: 4 }),
      (partition, name, signInHosts, regions) => {
        const kit = consoleKit({
          signInHosts,
          regions: regions.map((region) => ({ name: region })),
          accounts: [{ id: '111122223333', alias: name, environment: 'security' }],
        });
        const arn = `arn:${partition}:iam::111122223333:role/${name}`;
        const role = { ...kit.roles[0]!, arn, id: name };
        const links = [
          ...signInAddresses(kit, { ...user(kit), arn }).map(({ url }) => url),
          switchRoleLink(kit, role) ?? switchRolePage(kit, role),
          signOutLink(kit, arn),
        ];
        for (const link of links) expect(allowedLink(link), link).toBeDefined();
      },
    ),
  );
});
