import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Answers } from '../../../fakes/window-api.ts';
import { mount } from '../../mount.tsx';
import { states } from '../../states/all.ts';

const state = states('incident')['dialog-deviate']!;
const opened = async (
  more: Partial<NonNullable<typeof state.view.run>> = {},
  answered: Answers = {},
) => {
  const { run: going } = state.view;
  const run = { ...going!, playbook: { ...going!.playbook, id: 'PB-08' }, ...more };
  const answers = { ...state.answers, 'library.search': [], ...answered };
  const mounted = await mount({ ...state, answers, view: { ...state.view, run } });
  const dialog = within(await screen.findByRole('dialog', { name: 'Leave the list' }));
  await mounted.user.click(dialog.getByRole('radio', { name: 'Add steps from another playbook' }));
  return { ...mounted, dialog };
};

test('steps of another playbook are shown before they are taken in, with a reason: rule P12', async () => {
  const { api, user, dialog } = await opened();
  await user.click(dialog.getByRole('button', { name: 'Add these steps' }));
  expect(api.argsOf('run.pull-in')).toEqual([]);
  await user.selectOptions(dialog.getByLabelText('Playbook'), 'PB-01');
  await user.selectOptions(await dialog.findByLabelText('Section'), 'part-2');
  expect(dialog.getByRole('status').textContent).toMatch(/Restart the token cache/);
  await user.type(dialog.getByLabelText(/^Reason/), 'it spread');
  await user.click(dialog.getByRole('button', { name: 'Add these steps' }));
  expect(api.argsOf('run.pull-in')).toEqual([
    { path: 'step-6', playbook: 'PB-01', section: 'part-2', reason: 'it spread' },
  ]);
});

test('the playbook that is chosen stays in sight whatever is searched for next', async () => {
  const { user, dialog } = await opened();
  await user.selectOptions(dialog.getByLabelText('Playbook'), 'PB-01');
  await user.type(dialog.getByLabelText('Search playbooks'), 'nothing like it');
  const field = dialog.getByLabelText<HTMLSelectElement>('Playbook');
  await waitFor(() => expect(field.options.length).toBeLessThan(3));
  expect(field.selectedOptions[0]?.textContent).toMatch(/^PB-01 /);
});

test('a section nothing was done of is taken out again, for a reason: rule P12', async () => {
  const title = { en: 'Contain', ja: '封じ込め' };
  const part = { as: 'pulled-1', playbook: 'PB-09', title, mayPutBack: true };
  const { api, user, dialog } = await opened({
    pulled: [part, { ...part, as: 'pulled-2', title: { en: 'Begun', ja: '' }, mayPutBack: false }],
  });
  expect(dialog.queryByRole('button', { name: /Begun/ })).toBeNull();
  const back = dialog.getByRole('button', { name: 'Take out again: Contain (PB-09)' });
  await user.click(back);
  expect(api.argsOf('run.put-back')).toEqual([]);
  // Only what that asks for is missed.
  expect(dialog.getByLabelText('Playbook').getAttribute('aria-invalid')).not.toBe('true');
  expect(dialog.getByLabelText(/^Reason/).getAttribute('aria-invalid')).toBe('true');
  await user.type(dialog.getByLabelText(/^Reason/), 'not needed');
  await user.click(back);
  expect(api.argsOf('run.put-back')).toEqual([{ as: 'pulled-1', reason: 'not needed' }]);
});

test('the run’s own playbook is not offered', async () => {
  const { dialog } = await opened({ playbook: state.view.run!.playbook });
  const { options } = dialog.getByLabelText<HTMLSelectElement>('Playbook');
  expect([...options].map(({ value }) => value)).not.toContain('PB-01');
  expect(options.length).toBeGreaterThan(1);
});

test('values that are asked for elsewhere are named before the steps are taken in', async () => {
  const step = { en: 'Name the server', ja: 'サーバーを指定する' };
  const needs = [{ value: 'host', step, playbook: 'PB-01' }, { value: 'way' }];
  const { user, dialog } = await opened({}, { 'run.pull-in-needs': needs });
  await user.selectOptions(dialog.getByLabelText('Playbook'), 'PB-01');
  await user.selectOptions(await dialog.findByLabelText('Section'), 'part-2');
  const said = await dialog.findByText('These steps need values that are asked for elsewhere:');
  const items = within(said.closest('div')!).getAllByRole('listitem');
  expect(items.map(({ textContent }) => textContent)).toEqual([
    'host · Name the server (PB-01)',
    'way',
  ]);
});

test('a section that needs nothing from elsewhere says nothing of it', async () => {
  const { user, dialog } = await opened();
  await user.selectOptions(dialog.getByLabelText('Playbook'), 'PB-01');
  await user.selectOptions(await dialog.findByLabelText('Section'), 'part-2');
  await dialog.findByText(/Restart the token cache/);
  expect(dialog.queryByText(/asked for elsewhere/)).toBeNull();
});
