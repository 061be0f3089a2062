import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { mount } from '../../mount.tsx';
import { states } from '../../states/all.ts';

const all = states('incident');
const reader = all['reader']!;

const with_ = (settings: object, kit: object = {}) => ({
  ...reader,
  view: {
    ...reader.view,
    settings: { ...reader.view.settings, ...settings },
    kit: { ...reader.view.kit!, ...kit },
  },
});

test('a star puts a playbook among the favourites, and takes it out again', async () => {
  const { api, user } = await mount(with_({ favourites: ['PB-08'] }));
  const star = await screen.findByRole('button', { name: 'Add to favourites' });
  expect(star.getAttribute('aria-pressed')).toBe('false');
  await user.click(star);
  expect(api.argsOf('settings.change')).toEqual([{ favourites: ['PB-08', 'PB-01'] }]);
});

test('a favourite is taken out by the same button', async () => {
  const { api, user } = await mount(with_({ favourites: ['PB-01', 'PB-08'] }));
  await user.click(await screen.findByRole('button', { name: 'Favourite' }));
  expect(api.argsOf('settings.change')).toEqual([{ favourites: ['PB-08'] }]);
});

test('a fourth pin makes the first one give way', async () => {
  const { api, user } = await mount(with_({ pinned: ['PB-02', 'PB-03', 'PB-04'] }));
  await user.click(await screen.findByRole('button', { name: 'Pin to the first screen' }));
  expect(api.argsOf('settings.change')).toEqual([{ pinned: ['PB-03', 'PB-04', 'PB-01'] }]);
});

test('where the kit says what the first screen begins with, nothing is pinned over it', async () => {
  const { api, user } = await mount(with_({}, { pinned: true }));
  await user.click(await screen.findByRole('button', { name: 'Pin to the first screen' }));
  expect(api.argsOf('settings.change')).toEqual([]);
  expect(screen.getAllByText(/Your kit says what the first screen begins with/)).not.toEqual([]);
});

test('what is missing is named with what to do about it, and the last drill with its person', async () => {
  await mount(all['reader-health']!);
  await screen.findByText('Add to the kit, or its steps stop there: ir-forensics, ir-network.');
  screen.getByText(/Steps 4, 9 link to pages behind single sign-on/);
  await screen.findByText(/Last drill given up .*, by sato, version 1.2/);
  screen.getByText(/The section has 11 steps/);
  screen.getByRole('button', { name: 'Compare 3 versions' });
});
