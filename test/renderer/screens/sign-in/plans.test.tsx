import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { mount } from '../../mount.tsx';
import { states } from '../../states/all.ts';

const all = states('incident');

test('before the code it says what each role gets, and what this way cannot do', async () => {
  await mount(all['sign-in-code']!);
  const row = await screen.findByRole('row', { name: /IncidentResponder/ });
  expect(
    within(row)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent),
  ).toEqual(['1 h', 'for 15 min']);
  expect(screen.getByText('About 2 codes for the whole run')).toBeTruthy();
  expect(screen.getByText(/IncidentReadOnly could last 4 h/)).toBeTruthy();
  expect(screen.getByText(/younger than 15 min/)).toBeTruthy();
  expect(screen.getByText(/A console link lasts no longer than the session/)).toBeTruthy();
  expect(screen.getByText(/A role opens no other role/)).toBeTruthy();
});

test('one role can be chosen instead, and the button then says which', async () => {
  const { api, user } = await mount(all['sign-in-code']!);
  await user.click(await screen.findByRole('button', { name: 'Only IncidentReadOnly' }));
  expect(api.argsOf('sign-in.plan')).toEqual([{ role: 'readonly' }]);
});

test('back to the base session with no role named', async () => {
  const { api, user } = await mount(all['sign-in-straight']!);
  await screen.findByRole('button', { name: /Sign in as IncidentReadOnly/ });
  await user.click(screen.getByRole('button', { name: 'One session, then each role' }));
  expect(api.argsOf('sign-in.plan')).toEqual([{}]);
});
