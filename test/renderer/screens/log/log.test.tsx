import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { mount } from '../../mount.tsx';
import { states } from '../../states/all.ts';

const all = states('drill');

test('a changed record is named, in words and in its row', async () => {
  const { user } = await mount(all['log-tampered']!);
  await user.click(await screen.findByRole('button', { name: 'Verify' }));
  expect(await screen.findByRole('status', { name: 'TAMPERED' })).toBeTruthy();
  expect(screen.getByText('The record does not match its hash.')).toBeTruthy();
  const row = screen.getByRole('button', { name: 'Record #0003' }).closest('tr');
  expect(row?.textContent).toContain('Changed after writing');
});

test('a record is shown as written', async () => {
  const { user } = await mount(all['log-one']!);
  await user.click(await screen.findByRole('button', { name: 'Record #0007' }));
  expect(screen.getByRole('textbox', { name: 'Record as written' })).toHaveProperty(
    'value',
    expect.stringContaining('"seq": 7'),
  );
});

test('a log is read a page at a time', async () => {
  const { api, user } = await mount(all['log-one']!);
  await user.click(await screen.findByRole('button', { name: 'Newer' }));
  expect(api.argsOf('log.page').at(-1)).toEqual({ logId: 'log-1', from: 50, count: 50 });
});

test('no log yet says so and offers the next thing to do', async () => {
  await mount(all['log-empty']!);
  expect(await screen.findByRole('button', { name: 'Choose a playbook' })).toBeTruthy();
});
