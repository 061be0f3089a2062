import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { mount } from '../../mount.tsx';
import { states } from '../../states/all.ts';

const checked = states('incident')['connection-checked']!;

test('an address with a password in it is not saved', async () => {
  const { api, user } = await mount(checked);
  const field = screen.getByLabelText('Address with http or https, host and port');
  await user.clear(field);
  await user.type(field, 'http://sato:pw@proxy.example:8080{Enter}');
  expect(api.argsOf('settings.change')).toEqual([]);
  expect(screen.getAllByText(/without name and password/).length).toBeGreaterThan(0);
});

test('the login crosses once and is wiped from the page', async () => {
  const { api, user } = await mount(checked);
  await user.type(screen.getByLabelText('User name'), 'sato');
  await user.type(screen.getByLabelText('Password'), 'canary-pass{Enter}');
  expect(api.argsOf('secret.submit')).toEqual([
    { accessKeyId: 'sato', secretAccessKey: 'canary-pass', for: { proxy: true } },
  ]);
  expect(screen.getByLabelText('Password')).toHaveProperty('value', '');
});

test.each([
  ['locked', 'Unlock the vault…', 'unlock'],
  ['unlocked', 'Keep a login in the vault…', 'proxy-login'],
] as const)('with a vault that is %s: “%s”', async (is, name, what) => {
  const vault = { ...checked.view.vault, is };
  const { api, user } = await mount({ ...checked, view: { ...checked.view, vault } });
  await user.click(screen.getByRole('button', { name }));
  expect(api.argsOf('vault.ask')).toEqual([{ what }]);
});
