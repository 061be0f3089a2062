import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { mount } from '../../mount.tsx';
import { states } from '../../states/all.ts';

const state = states('drill')['player-grants']!;

test('says of each tool since when, how often, who asked last, and what still lives', async () => {
  await mount(state);
  const list = within(screen.getByRole('list', { name: 'Handed out' }));
  const [terminal, tool, over] = list.getAllByRole('listitem');
  expect(terminal?.textContent).toMatch(/fetched 3 times, last at \d\d:\d\d by aws \(4242\)/);
  expect(tool?.textContent).toContain('not fetched yet');
  expect(over?.textContent).toMatch(/Withdrawn\. What was fetched works until \d\d:\d\d\./);
  expect(within(over!).queryByRole('button')).toBeNull();
});

test('one press withdraws one, one chord withdraws all', async () => {
  const { api, user } = await mount(state);
  await user.click(screen.getByRole('button', { name: 'Withdraw from terraform' }));
  expect(api.argsOf('handoff.withdraw')).toEqual([{ grant: 'grant-tool' }]);
  await user.click(screen.getByRole('button', { name: 'Withdraw all' }));
  await user.keyboard('{Control>}{Shift>}{KeyX}{/Shift}{/Control}');
  api.command('handoff.withdraw-all');
  expect(api.argsOf('handoff.withdraw-all').length).toBeGreaterThanOrEqual(2);
});

test('a withdrawal that could not be written down is told in its place', async () => {
  const answers = { ...state.answers, 'handoff.withdraw': { code: 'not-recorded' } } as const;
  const { user } = await mount({ ...state, answers });
  await user.click(screen.getByRole('button', { name: 'Withdraw from terraform' }));
  expect(screen.getByRole('alert')).toBeDefined();
});

test('what was revoked at AWS works no more, and is counted with what is listed', async () => {
  const view = state.view;
  const grants = view.grants.map((grant) => ({ ...grant, revokedAt: grant.since }));
  await mount({ ...state, view: { ...view, grants } });
  const list = within(screen.getByRole('list', { name: 'Handed out' }));
  const [, , over] = list.getAllByRole('listitem');
  expect(over?.textContent).toMatch(/Revoked \d\d:\d\d: AWS denies what was fetched/);
  expect(over?.textContent).not.toContain('works until');
  expect(screen.getByText('Handed out').parentElement?.textContent).toBe('Handed out3');
});
