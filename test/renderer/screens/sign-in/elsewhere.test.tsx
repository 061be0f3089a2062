import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { mount } from '../../mount.tsx';
import { states } from '../../states/all.ts';

const incident = states('incident');

test('that no browser opened is said at once, and Enter goes on with another computer', async () => {
  const { api, user } = await mount(incident['sign-in-cli-no-browser']!);
  expect(screen.getByRole('alert').textContent).toMatch(/No browser of this computer/);
  await user.keyboard('{Enter}');
  expect(api.argsOf('aws-login.elsewhere')).toEqual([{}]);
});

test('another computer is chosen before it begins, by keyboard alone', async () => {
  const { api, user } = await mount(incident['sign-in-cli']!);
  screen.getByRole('radio', { name: 'On this computer' }).focus();
  await user.keyboard('{ArrowDown}');
  screen.getByRole('button', { name: 'Get the address' }).focus();
  await user.keyboard('{Enter}');
  expect(api.argsOf('aws-login.start')).toEqual([{ region: 'ap-northeast-1', elsewhere: true }]);
});

test('a page that opened here can be left for another computer', async () => {
  const { api, user } = await mount(incident['sign-in-cli-waiting']!);
  await user.click(screen.getByRole('button', { name: 'Sign in on another computer' }));
  expect(api.argsOf('aws-login.elsewhere')).toEqual([{}]);
});

test('the code has no field in this window: Enter opens main’s own', async () => {
  const { api, user } = await mount(incident['sign-in-cli-elsewhere']!);
  expect(screen.queryByRole('textbox')).toBeNull();
  screen.getByText('Waiting for the code from the other computer');
  await user.click(screen.getByRole('button', { name: 'Copy the address' }));
  await screen.findByText('The address is copied.');
  screen.getByRole('button', { name: 'Enter the code…' }).focus();
  await user.keyboard('{Enter}');
  expect(api.argsOf('aws-login.code')).toEqual([{}]);
});

test('the code once given, there is nothing left to enter', async () => {
  await mount(incident['sign-in-cli-entered']!);
  screen.getByText('AWS CLI signs in with the code');
  expect(screen.queryByRole('button', { name: 'Enter the code…' })).toBeNull();
  screen.getByRole('button', { name: 'Stop signing in' });
});
