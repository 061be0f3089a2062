import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { mount } from '../../mount.tsx';
import { states } from '../../states/all.ts';

const state = states('incident')['player-do']!;
const opened = async () => {
  const mounted = await mount({ ...state, overlay: { is: 'hand-over' } });
  return { ...mounted, dialog: within(await screen.findByRole('dialog')) };
};

test('what is open, what lives on and whose it is stand there: rule P15', async () => {
  const { dialog } = await opened();
  expect(dialog.getByText(/ Page the owner · skipped$/)).toBeTruthy();
  expect(dialog.getByText(/^6 .* · now$/)).toBeTruthy();
  expect(dialog.getByText(/^IR-ReadOnly · payments-prod · until /)).toBeTruthy();
  expect(dialog.getByText(/^They act under the name of sato\./)).toBeTruthy();
  expect(dialog.getByText(/Screenshot of the sign-in page$/)).toBeTruthy();
});

test('promises to keep, decisions and who was told stand there: rule P15', async () => {
  await mount(states('incident')['dialog-hand-over-agreed']!);
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText(/^until .* · Call the orders team back · Mori$/)).toBeTruthy();
  expect(dialog.getByText(/ Keep web-7 running · Abe$/)).toBeTruthy();
  expect(dialog.getByText(/ Orders are read-only · Support$/)).toBeTruthy();
});

test('nobody takes over unnamed, or without reading back: rule P15', async () => {
  const { api, user, dialog } = await opened();
  const save = dialog.getByRole('button', { name: 'Take over' });
  await user.click(save);
  await user.selectOptions(dialog.getByLabelText('Who takes over'), 'tanaka');
  await user.click(save);
  expect(api.argsOf('run.hand-over')).toEqual([]);
  await user.type(dialog.getByLabelText(/^The next person says/), 'Step 6 is open');
  await user.selectOptions(dialog.getByLabelText('Who takes over'), '');
  await user.click(save);
  expect(api.argsOf('run.hand-over')).toEqual([]);
  await user.selectOptions(dialog.getByLabelText('Who takes over'), 'tanaka');
  await user.click(save);
  expect(api.argsOf('run.hand-over')).toEqual([
    { to: { id: 'tanaka' }, readBack: 'Step 6 is open' },
  ]);
});

test('whoever hands over cannot be chosen', async () => {
  const { dialog } = await opened();
  const names = within(dialog.getByLabelText('Who takes over')).getAllByRole('option');
  expect(names.map(({ textContent }) => textContent)).not.toContain('Sato Yui');
});
