import { expect, test } from 'vitest';
import { typedNameOf } from '../../main/actions/role-read-back.ts';
import { parseKit } from '../../main/core/kit/parse.ts';
import { bytesOf, EXAMPLE_KIT } from '../core/kit/example-kit.ts';

const kitOf = (text: string) => parseKit('kit.yaml', bytesOf(text)).kit;

test('an account is typed by its name, and by its number where another bears that name', () => {
  const kit = kitOf(EXAMPLE_KIT);
  const twice = kitOf(EXAMPLE_KIT.replace('example-web', 'example-security'));
  const named = kit?.accounts.find(({ alias }) => alias === 'example-web');
  expect(typedNameOf(kit, named?.id ?? '')).toBe('example-web');
  expect(typedNameOf(twice, named?.id ?? '')).toBe(named?.id);
  expect(typedNameOf(undefined, '111122223333')).toBe('');
});
