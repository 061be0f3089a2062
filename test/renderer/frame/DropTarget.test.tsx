import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { drop, fileOf, paste } from '../give.ts';
import { mount } from '../mount.tsx';
import { states } from '../states/all.ts';

const all = states('incident');
const png = new File(['png'], 'image.png', { type: 'image/png' });

test.each(['home', 'player-closed'])(
  '%s: a drop is caught, taken nowhere, and why is said',
  async (name) => {
    const { api } = await mount(all[name]!);
    expect(drop([fileOf('page.html', '<h1>')])).toBe(false);
    expect(await screen.findByText(/Start or resume one first\. Nothing is taken\./)).toBeTruthy();
    expect(paste([png])).toBe(true);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(api.argsOf('evidence.begin')).toEqual([]);
  },
);

test('a folder is refused in words, and the files beside it are shown', async () => {
  await mount(all['player-do']!);
  drop([fileOf('a.log', 'a')], 1);
  expect(await screen.findByText(/^Folders are not taken/)).toBeTruthy();
  const dialog = await screen.findByRole('dialog', { name: 'Keep as evidence' });
  const files = within(dialog).getAllByRole('listitem');
  expect(files.map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^a\.log.*not kept yet/),
  ]);
});

test('a link is refused in words', async () => {
  await mount(all['player-do']!);
  expect(drop([])).toBe(false);
  expect(await screen.findByText(/^Links and text are not taken/)).toBeTruthy();
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('a pasted picture opens the dialog under the time it was pasted at; pasted text stays the page’s', async () => {
  await mount(all['player-do']!);
  expect(paste([])).toBe(true);
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(paste([png])).toBe(false);
  expect(await screen.findByRole('dialog', { name: 'Keep as evidence' })).toBeTruthy();
  expect(screen.getByText(/^pasted \d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ\.png$/)).toBeTruthy();
});
