import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { mount } from '../../mount.tsx';
import { states } from '../../states/all.ts';
import type { ScreenState } from '../../states/screen-state.ts';

const all = states('incident');

async function saved(answers: ScreenState['answers'] = {}) {
  const state = all['kit-draft-written']!;
  const mounted = await mount({ ...state, answers: { ...state.answers, ...answers } });
  await mounted.user.click(await screen.findByRole('button', { name: 'Save without a signature' }));
  return mounted;
}

test('a dialog that was left offers nothing to take in', async () => {
  await saved({ 'kit-draft.write': null });
  expect(screen.queryByText(/Saved without a signature:/)).toBeNull();
  expect(screen.queryByRole('button', { name: 'Check it for this laptop…' })).toBeNull();
});

test('what was changed since it was saved is not taken in', async () => {
  const { user } = await saved();
  expect(await screen.findByText(/Saved without a signature: \/home\/sato/)).toBeTruthy();
  await user.type(screen.getByRole('textbox', { name: 'Name of the kit' }), '!');
  expect(screen.queryByRole('button', { name: 'Check it for this laptop…' })).toBeNull();
  expect(screen.getByText(/Save it again to take it in here/)).toBeTruthy();
});

test('the file just saved is looked at and installed without being chosen by hand', async () => {
  const { api, user } = await saved({ 'kit.install': null as never });
  await user.click(await screen.findByRole('button', { name: 'Check it for this laptop…' }));
  await screen.findByRole('heading', { level: 1, name: 'Take in this kit?' });
  await user.click(screen.getByRole('button', { name: 'Leave everything as it is' }));
  expect(await screen.findByRole('textbox', { name: 'Name of the kit' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Save without a signature' }));
  await user.click(await screen.findByRole('button', { name: 'Check it for this laptop…' }));
  await user.type(screen.getByRole('textbox', { name: 'Why take it all the same' }), 'mine');
  await user.click(screen.getByRole('button', { name: 'Take it in…' }));
  expect(api.argsOf('kit.install')).toEqual([{ id: 'look-1', reason: 'mine' }]);
  expect(api.argsOf('kit.choose')).toEqual([]);
  await screen.findByRole('heading', { level: 1, name: 'Taken in on this laptop' });
  expect(screen.getByRole('button', { name: 'Go on with setting up' })).toBeTruthy();
});
