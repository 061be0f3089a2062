import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { mount } from '../../mount.tsx';
import { failure, step, text } from '../../states/base.ts';
import { states } from '../../states/all.ts';

const state = states('incident')['player-run-command']!;
const other = step(
  { kind: 'do' },
  { number: 7, title: text('Is the outage ours?', '自社側の障害か') },
);

test('a step main no longer knows is said in a card, with the way back', async () => {
  const answers = { ...state.answers, 'aloud.step': failure('no-such-step') };
  const { user } = await mount({ ...state, answers });
  await user.keyboard('{F2}');
  await screen.findByRole('dialog');
  await user.keyboard('{ArrowRight}');
  expect(await screen.findByRole('alert')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Back to the run' }));
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('one key shows the step large, and closing puts one back exactly where one was', async () => {
  const { api, desk, user } = await mount(state);
  const skip = screen.getByRole('button', { name: 'Skip with a reason' });
  skip.focus();
  const { route } = desk.state.get();
  await user.keyboard('{F2}');
  const dialog = within(await screen.findByRole('dialog', { name: 'Read aloud' }));
  expect(dialog.getByText('Step 6 of 10')).toBeDefined();
  expect(dialog.getByText('INCIDENT')).toBeDefined();
  expect(dialog.getByText('1111').nextElementSibling?.textContent).toBe('2222');
  await user.click(dialog.getByRole('button', { name: 'Back to the run' }));
  expect(document.activeElement).toBe(skip);
  expect(desk.state.get()).toMatchObject({ route, overlay: undefined });
  const told: readonly string[] = ['app.view', 'aloud.quiet'];
  expect(api.made.filter(({ call }) => !told.includes(call))).toEqual([]);
});

test('looks ahead and back without moving the run, and says so', async () => {
  const { api, user } = await mount({ ...state, answers: { 'aloud.step': other } });
  await user.keyboard('{Control>}{Shift>}A{/Shift}{/Control}');
  const dialog = within(await screen.findByRole('dialog'));
  await user.keyboard('{ArrowRight}');
  await dialog.findByText('Looking ahead. The run is at step 6.');
  expect(api.argsOf('aloud.step')).toEqual([{ path: 'step-7' }]);
  await user.click(dialog.getByRole('button', { name: 'To the step the run is at' }));
  expect(dialog.queryByText(/Looking/)).toBeNull();
  await user.click(dialog.getByRole('button', { name: 'Step before' }));
  expect(dialog.getByText('Looking back. The run is at step 6.')).toBeDefined();
  expect(api.made.map(({ call }) => call).filter((call) => call.startsWith('step.'))).toEqual([]);
});

test('a run that goes on meanwhile takes the page along', async () => {
  const { api, user } = await mount(state);
  await user.keyboard('{F2}');
  const dialog = within(await screen.findByRole('dialog'));
  const { view } = state;
  const at = { ...other, path: 'step-7' };
  api.push({ ...view, serial: view.serial + 1, run: { ...view.run!, current: at } });
  expect(await dialog.findByRole('heading', { name: 'Is the outage ours?' })).toBeDefined();
});
