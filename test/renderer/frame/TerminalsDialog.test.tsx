import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { mount } from '../mount.tsx';
import { states } from '../states/all.ts';

const all = states('incident');
const dialog = () => within(screen.getByRole('dialog'));
const region = (name: string) => within(dialog().getByRole('region', { name }));

test('without a role’s session there is nothing to ask with, and that is said', async () => {
  const state = all['dialog-terminals-asks']!;
  const { api, user } = await mount({ ...state, view: { ...state.view, sessions: [] } });
  await screen.findByRole('dialog');
  dialog().getByText(/A role session has to be held/);
  await user.click(dialog().getByRole('button', { name: 'Ask AWS' }));
  expect(api.argsOf('terminals.look')).toEqual([]);
});

test('Enter asks AWS with the session that is held', async () => {
  const { api, user } = await mount(all['dialog-terminals-asks']!);
  await screen.findByRole('dialog');
  await user.keyboard('{Enter}');
  expect(api.argsOf('terminals.look')).toEqual([{ session: 'role-IR-ReadOnly' }]);
});

test('none is chosen beforehand; what is chosen is ended in its Region, one’s own spared', async () => {
  const { api, user } = await mount(all['dialog-terminals']!);
  await screen.findByRole('dialog');
  const tokyo = region('Terminals in ap-northeast-1');
  expect(tokyo.getAllByRole('checkbox', { checked: false })).toHaveLength(2);
  await user.click(tokyo.getByRole('button', { name: 'Choose terminals to end' }));
  expect(api.argsOf('terminals.end')).toEqual([]);
  tokyo.getByText(/since .* somebody else’s · INC-2041/);
  tokyo.getByText(/yours, or under your name elsewhere/);
  await user.click(tokyo.getByRole('checkbox', { name: /bg-mori/ }));
  await user.click(tokyo.getByRole('button', { name: 'End 1 terminal in ap-northeast-1…' }));
  expect(api.argsOf('terminals.end')).toEqual([
    { region: 'ap-northeast-1', ids: ['bg-mori-0f2c1d9b8a7e65d41'] },
  ]);
});

test('what AWS said to one account does not stand under the session of another', async () => {
  const state = all['dialog-terminals']!;
  const held = state.view.sessions.find(({ id }) => id === 'role-IR-ReadOnly')!;
  const other = { ...held, id: 'role-other', name: 'Other' };
  const sessions = [...state.view.sessions, other];
  await mount({ ...state, view: { ...state.view, sessions } });
  await screen.findByRole('dialog');
  expect(dialog().queryByRole('region', { name: 'Terminals in ap-northeast-1' })).toBeNull();
  dialog().getByRole('button', { name: 'Ask AWS' });
});

test('a Region that did not answer is not one without terminals', async () => {
  await mount(all['dialog-terminals']!);
  await screen.findByRole('dialog');
  region('Terminals in ap-northeast-3').getByText('No terminal is open here.');
  const dark = region('Terminals in us-west-2');
  dark.getByText('Not known here. The connection broke off.');
  expect(dark.queryByText('No terminal is open here.')).toBeNull();
});
