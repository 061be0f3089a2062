import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { mount, type Mounted } from '../../mount.tsx';
import { failure } from '../../states/base.ts';
import { playbook } from '../../states/playbook.ts';
import { states } from '../../states/all.ts';

const inRun = states('incident')['reader-in-run']!;
/** A run of PB-01 is open; another playbook is read. */
const other = { ...inRun, route: { at: 'reader', id: 'PB-06' } } as const;
const reading = (answers = {}): Promise<Mounted> =>
  mount({
    ...other,
    answers: { ...inRun.answers, 'playbook.open': { ...playbook, id: 'PB-06' }, ...answers },
  });

test('of the very playbook that is open, nothing can be started; it can be given up', async () => {
  const { api, user } = await mount(inRun);
  const start = await screen.findByRole('button', { name: 'Start incident' });
  expect(start.getAttribute('aria-disabled')).toBe('true');
  await user.click(start);
  expect(screen.queryByRole('dialog')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'End this run…' }));
  const dialog = await screen.findByRole('dialog', { name: 'End this run?' });
  await user.type(within(dialog).getByRole('textbox', { name: 'Reason' }), 'mistake');
  await user.click(within(dialog).getByRole('button', { name: 'End the run' }));
  expect(api.argsOf('run.close')).toEqual([{ why: 'abandoned', reason: 'mistake' }]);
});

test('another playbook is begun instead only with a reason', async () => {
  const { api, user } = await reading();
  screen.getByText('A run of PB-01 is open. Starting here gives it up.');
  await user.click(await screen.findByRole('button', { name: 'Start incident' }));
  const dialog = await screen.findByRole('dialog', { name: 'Give the open run up for PB-06?' });
  const go = within(dialog).getByRole('button', { name: 'Give it up and start' });
  await user.click(go);
  expect(api.argsOf('run.start')).toEqual([]);
  await user.type(within(dialog).getByRole('textbox', { name: 'Reason' }), 'it is an attack');
  await user.click(go);
  expect(api.argsOf('run.start')).toEqual([
    { playbook: 'PB-06', mode: 'incident', instead: 'it is an attack' },
  ]);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('roles that are still open are shown in the dialog, with the way on', async () => {
  const { user } = await reading({ 'run.start': failure('roles-open') });
  await user.click(await screen.findByRole('button', { name: 'Start drill' }));
  const dialog = await screen.findByRole('dialog');
  await user.type(within(dialog).getByRole('textbox', { name: 'Reason' }), 'wrong one');
  await user.click(within(dialog).getByRole('button', { name: 'Give it up and start' }));
  const card = await within(dialog).findByRole('alert');
  within(card).getByRole('button', { name: 'See the roles used…' });
});

test('a run is given up from its own page', async () => {
  const { user } = await mount(states('incident')['player-run-command']!);
  await user.click(await screen.findByRole('button', { name: 'End this run…' }));
  await screen.findByRole('dialog', { name: 'End this run?' });
});
