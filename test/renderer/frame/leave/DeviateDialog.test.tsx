import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { mount } from '../../mount.tsx';
import { states } from '../../states/all.ts';

const state = states('incident')['player-do']!;
const opened = async () => {
  const mounted = await mount(state);
  await mounted.user.keyboard('{Control>}{Shift>}J{/Shift}{/Control}');
  const dialog = within(await screen.findByRole('dialog', { name: 'Leave the list' }));
  return { ...mounted, dialog };
};

test('one key opens it; a jump reads back what it passes over, and takes a reason: rule P12', async () => {
  const { api, user, dialog } = await opened();
  await user.click(dialog.getByRole('button', { name: 'Go on there' }));
  expect(api.argsOf('run.jump')).toEqual([]);
  await user.selectOptions(dialog.getByLabelText('Step to go on at'), 'step-9');
  expect(dialog.getByRole('status').textContent).toMatch(/^2 steps are passed over.*7 .*8 /);
  await user.click(dialog.getByRole('button', { name: 'Go on there' }));
  expect(api.argsOf('run.jump')).toEqual([]);
  await user.type(dialog.getByLabelText(/^Reason/), 'ordered');
  await user.click(dialog.getByRole('button', { name: 'Go on there' }));
  expect(api.argsOf('run.jump')).toEqual([{ path: 'step-6', to: 'step-9', reason: 'ordered' }]);
});

test('something no step says is recorded with what and why: rule P12', async () => {
  const { api, user, dialog } = await opened();
  await user.click(dialog.getByRole('radio', { name: 'Record something no step says' }));
  await user.type(dialog.getByLabelText('What was done'), 'Called the bank');
  await user.type(dialog.getByLabelText(/^Reason/), 'asked to');
  await user.click(dialog.getByRole('button', { name: 'Record it' }));
  expect(api.argsOf('run.add-step')).toEqual([
    { path: 'step-6', what: 'Called the bank', reason: 'asked to' },
  ]);
});
