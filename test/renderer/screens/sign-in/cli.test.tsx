import { act, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { mount } from '../../mount.tsx';
import { failure } from '../../states/base.ts';
import { states } from '../../states/all.ts';

const incident = states('incident');

test('too old is told of each CLI, and looking again is what Enter does', async () => {
  const { api, user } = await mount(incident['sign-in-cli-old']!);
  screen.getByText(/version 2.9.19: too old: 2.32.0 or newer is needed/);
  screen.getByText('does not answer as AWS CLI');
  screen.getByText(/^not run: other users may write it/);
  await user.keyboard('{Enter}');
  expect(api.argsOf('aws-login.find')).toEqual([{}]);
  expect(api.argsOf('aws-login.start')).toEqual([]);
});

test('the CLI once found, Enter opens the page: nothing was there to press while it was looked for', async () => {
  const state = incident['sign-in-cli']!;
  const { view } = state;
  const { cli, ...signIn } = view.signIn!;
  const looking = { ...signIn, cli: { ...cli!, found: [] }, pending: { since: 0 } };
  const { api, user } = await mount({ ...state, view: { ...view, signIn: looking } });
  expect(screen.queryByRole('button', { name: 'Look again' })).toBeNull();
  act(() => api.push(view));
  await user.keyboard('{Enter}');
  expect(api.argsOf('aws-login.start')).toEqual([{ region: 'ap-northeast-1' }]);
});

test('what may be missing is said before it is chosen, before it begins, and in the plan', async () => {
  const { user } = await mount(incident['sign-in-way']!);
  expect(screen.queryByText(/MFA may be missing/)).toBeNull();
  await user.click(screen.getByRole('radio', { name: /With AWS CLI/ }));
  screen.getByText('MFA may be missing in this session');
});

test('a Region is chosen and the page opened by keyboard alone', async () => {
  const { api, user } = await mount(incident['sign-in-cli']!);
  screen.getByText('MFA may be missing in this session');
  screen.getByText('IncidentResponder wants MFA and may refuse this session.');
  screen.getByRole('radio', { name: 'ap-northeast-1' }).focus();
  await user.keyboard('{ArrowDown}');
  screen.getByRole('button', { name: 'Open AWS’s sign-in page' }).focus();
  await user.keyboard('{Enter}');
  expect(api.argsOf('aws-login.start')).toEqual([{ region: 'ap-northeast-3' }]);
});

test('while it waits a stray Enter stops nothing; there is a way out, and the address again', async () => {
  const { api, user } = await mount(incident['sign-in-cli-waiting']!);
  await user.keyboard('{Enter}');
  expect(api.argsOf('aws-login.stop')).toEqual([]);
  screen.getByRole('button', { name: 'Stop signing in' }).focus();
  await user.keyboard('{Enter}');
  expect(api.argsOf('aws-login.stop')).toEqual([{}]);
  await user.click(screen.getByRole('button', { name: 'Copy the address' }));
  await screen.findByText('The address is copied.');
  await user.click(screen.getByRole('button', { name: 'Open the page again' }));
  expect(api.argsOf('aws-login.address')).toEqual([{ how: 'copy' }, { how: 'open' }]);
});

test('a page that no browser opens is told', async () => {
  const state = incident['sign-in-cli-waiting']!;
  const { user } = await mount({
    ...state,
    answers: { ...state.answers, 'aws-login.address': failure('browser-not-opened') },
  });
  await user.click(screen.getByRole('button', { name: 'Copy the address' }));
  await screen.findByRole('alert');
});

test('through, it says how long the session lasts', async () => {
  await mount(incident['sign-in-cli-roles']!);
  screen.getByText(/one session of fifteen minutes/);
});
