import { expect, test } from 'vitest';
import { typedAccount } from '../../main/actions/role-read-back.ts';
import { parseKit } from '../../main/core/kit/parse.ts';
import { bytesOf, EXAMPLE_KIT } from '../core/kit/example-kit.ts';

const kitOf = (text: string) => parseKit('kit.yaml', bytesOf(text)).kit;

test('an account is typed by its name, and by its number where another bears that name', () => {
  const kit = kitOf(EXAMPLE_KIT);
  const twice = kitOf(EXAMPLE_KIT.replace('example-web', 'example-security'));
  const named = kit?.accounts.find(({ alias }) => alias === 'example-web');
  expect(typedAccount(kit, named?.id ?? '')).toEqual({ what: 'alias', expected: 'example-web' });
  expect(typedAccount(twice, named?.id ?? '')).toEqual({ what: 'account', expected: named?.id });
  expect(typedAccount(undefined, '111122223333')).toBeUndefined();
});
