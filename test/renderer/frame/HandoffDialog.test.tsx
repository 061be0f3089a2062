import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { mount } from '../mount.tsx';
import { states } from '../states/all.ts';
import { grants } from '../states/handoff.ts';

const state = states('drill')['dialog-hand-off']!;
const session = 'role-IR-ReadOnly';
const allow = (): HTMLElement => screen.getByRole('button', { name: 'Read back and allow' });

test('is opened from the session in the dock, and gives a terminal unless told otherwise', async () => {
  const { overlay: _overlay, ...closed } = state;
  const { api, user } = await mount(closed);
  await user.click(screen.getByRole('button', { name: 'Hand off session IR-ReadOnly' }));
  await screen.findByRole('dialog');
  await user.click(allow());
  expect(api.argsOf('handoff.give')).toEqual([{ session, to: 'terminal', name: '' }]);
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('a tool needs a name; then the line to type is shown and main copies it', async () => {
  const { api, user } = await mount(state);
  await user.click(screen.getByRole('radio', { name: /A tool in an open shell/ }));
  await user.click(allow());
  expect(screen.getByText('Give it a name, such as terraform.')).toBeDefined();
  expect(api.argsOf('handoff.give')).toEqual([]);
  await user.type(screen.getByLabelText(/Name of the tool/), ' terraform ');
  await user.click(allow());
  expect(api.argsOf('handoff.give')).toEqual([{ session, to: 'tool', name: 'terraform' }]);
  const made = grants.filter(({ to }) => to === 'tool');
  api.push({ ...state.view, serial: state.view.serial + 1, grants: made });
  const line = await screen.findByLabelText<HTMLTextAreaElement>('Line for the tool');
  expect(line.value).toBe(made[0]?.line?.trimEnd());
  await user.click(screen.getByRole('button', { name: 'Copy' }));
  expect(api.argsOf('handoff.copy')).toEqual([{ grant: 'grant-tool' }]);
  expect(screen.getByRole('button', { name: 'Copied' })).toBeDefined();
});

test('the console says what a drill does with the link, and that an MFA session has none', async () => {
  const { api, user } = await mount(state);
  await user.click(screen.getByRole('radio', { name: /AWS console/ }));
  expect(screen.getByText(/In a drill the link is asked for/)).toBeDefined();
  await user.selectOptions(screen.getByLabelText('Session'), 'base-bg-sato');
  expect(screen.getByText('Only a role session can open the console.')).toBeDefined();
  await user.click(allow());
  expect(api.argsOf('handoff.console')).toEqual([{ session: 'base-bg-sato' }]);
});

test('a no, or a terminal that did not open, stays in the dialog with its reason', async () => {
  const answers = { ...state.answers, 'handoff.give': { code: 'handoff-not-opened' } } as const;
  const { user } = await mount({ ...state, answers });
  await user.click(allow());
  expect(screen.getByRole('alert').textContent).toContain('The tool could not be reached.');
  // The same way would fail again: the press that follows takes another.
  await user.click(screen.getByRole('button', { name: 'Use an open shell instead' }));
  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.getByLabelText(/Name of the tool/)).toBeDefined();
});

test('the place of the session that is chosen is told whole, however narrow the list', async () => {
  await mount(state);
  expect(screen.getByText('payments-prod 1111-2222-3333 · ap-northeast-1')).toBeDefined();
});

test('a drill says before it is used which AWS CLI does not find it, and what then happens', async () => {
  const { api, user } = await mount(state);
  const shell = /An older one does not find the drill: its calls fail/;
  expect(screen.getByText(shell)).toBeDefined();
  await user.click(screen.getByRole('radio', { name: /credential_process/ }));
  expect(screen.getByText(/An older one leaves this laptop and calls real AWS/)).toBeDefined();
  await user.click(screen.getByRole('radio', { name: /A tool in an open shell/ }));
  await user.type(screen.getByLabelText(/Name of the tool/), 'terraform');
  await user.click(allow());
  const made = grants.filter(({ to }) => to === 'tool');
  api.push({ ...state.view, serial: state.view.serial + 1, grants: made });
  await screen.findByLabelText('Line for the tool');
  expect(screen.getByText(shell)).toBeDefined();
});

test('an incident says nothing of it', async () => {
  await mount(states('incident')['dialog-hand-off']!);
  expect(screen.queryByText(/older one/)).toBeNull();
});
