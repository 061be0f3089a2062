import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { NOW } from '../../states/base.ts';
import { exported, job, place } from '../../states/export.ts';
import { mount } from '../../mount.tsx';
import { states } from '../../states/all.ts';
import type { ScreenState } from '../../states/screen-state.ts';

const all = states('incident');
const log = all['log-one']!;

async function dialogOf(state: ScreenState = log) {
  const mounted = await mount(state);
  await mounted.user.click(await screen.findByRole('button', { name: 'Export…' }));
  const dialog = await screen.findByRole('dialog', { name: 'Export this log' });
  return { ...mounted, dialog };
}

const answered = (answers: ScreenState['answers']): ScreenState => ({
  ...log,
  answers: { ...log.answers, 'export.choose-place': place, ...answers },
});

test.each([
  ['dialog-export-full', 'There is not enough room for the export.', /364 MB; 12\.1 MB are free/],
  ['dialog-export-read-only', 'Nothing may be written in that folder.', /The log itself is safe/],
])(
  '%s: what happened, what stays, what next; and it can be tried again',
  async (name, what, why) => {
    const { user, dialog } = await dialogOf(all[name]);
    await user.click(within(dialog).getByRole('button', { name: 'Choose where and export' }));
    const card = await within(dialog).findByRole('alert', { name: what });
    expect(card.textContent).toMatch(why);
    expect(within(card).getByRole('heading', { name: what })).toBe(document.activeElement);
    const again = within(dialog).getByRole('button', { name: 'Choose where and export' });
    expect(again.getAttribute('aria-disabled')).not.toBe('true');
  },
);

test('while it runs: what, how far, how long; cancelling waits for the export’s own answer', async () => {
  let settle: (answer: { code: 'cancelled' }) => void = () => undefined;
  const pending = new Promise<{ code: 'cancelled' }>((resolve) => (settle = resolve));
  const state = answered({ 'export.start': () => pending });
  const { api, user, dialog } = await dialogOf(state);
  await user.click(within(dialog).getByRole('button', { name: 'Choose where and export' }));
  api.push({ ...state.view, serial: state.view.serial + 1, jobs: [running()] });
  expect(await within(dialog).findByText('Writing reports and tables')).toBeTruthy();
  expect(within(dialog).getByText(/^182 MB of 365 MB · 1 min 14 s so far$/)).toBeTruthy();
  expect(within(dialog).queryByRole('button', { name: 'Choose where and export' })).toBeNull();

  await user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
  expect(api.argsOf('job.cancel')).toEqual([{ id: 'job-1' }]);
  expect(within(dialog).getByText('Writing reports and tables')).toBeTruthy();
  settle({ code: 'cancelled' });
  api.push({ ...state.view, serial: state.view.serial + 2, jobs: [] });
  expect(await within(dialog).findByText(/^Cancelled\. What was written stays/)).toBeTruthy();
  expect(api.argsOf('export.start')).toHaveLength(1);
});

test('one that is under way is shown when the dialog is opened again, and is not begun twice', async () => {
  const { dialog } = await dialogOf({ ...log, view: { ...log.view, jobs: [running()] } });
  expect(within(dialog).getByText('Writing reports and tables')).toBeTruthy();
  expect(within(dialog).queryByRole('button', { name: /export$/i })).toBeNull();
});

test('an interrupted one is gone on with, unless it is to begin anew', async () => {
  const unfinished = { startedAt: NOW - 3_600_000, bytes: 120_000_000 };
  const state = answered({ 'export.choose-place': { ...place, unfinished } });
  const { api, user, dialog } = await dialogOf(state);
  await user.click(within(dialog).getByRole('button', { name: 'Choose folder…' }));
  expect(await within(dialog).findByText('needs about 364 MB, 12.4 GB free')).toBeTruthy();
  await user.click(within(dialog).getByRole('button', { name: 'Export' }));
  await user.click(within(dialog).getByRole('radio', { name: 'Begin anew' }));
  await user.click(within(dialog).getByRole('button', { name: 'Export' }));
  expect(api.argsOf('export.start').map(({ goOn }) => goOn)).toEqual([true, false]);
});

test('done: where it lies, what it is worth, what was left out', async () => {
  const { api, user, dialog } = await dialogOf(answered({ 'export.start': exported }));
  await user.click(within(dialog).getByRole('button', { name: 'Choose where and export' }));
  const done = await screen.findByRole('dialog', { name: 'Exported' });
  expect(within(done).getByText(exported.folder)).toBeTruthy();
  expect(within(done).getByText('Intact, checked after writing')).toBeTruthy();
  expect(within(done).getByText('2 texts were left out.')).toBeTruthy();
  await user.click(within(done).getByRole('button', { name: 'Show folder' }));
  expect(api.argsOf('export.show')).toEqual([{ job: 'job-1' }]);
});

/** Times are the real clock's here: as long ago as in the picture. */
function running() {
  return { ...job, startedAt: Date.now() - 74_000 };
}
