import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { mount } from '../../mount.tsx';
import { states } from '../../states/all.ts';
import { session, sessions } from '../../states/base.ts';

const state = states('incident')['player-do']!;
const HOUR = 3_600;
const renewable = (left: number, codes: 0 | 1, more: object = {}) => ({
  ...session('IR-ReadOnly', left, 'role'),
  renewal: { codes, seconds: HOUR, ...more },
});
const shown = (one: ReturnType<typeof renewable>) => ({
  ...state,
  view: { ...state.view, sessions: [one] },
});

test('a session that is not renewed here has no button for it', async () => {
  await mount({ ...state, view: { ...state.view, sessions } });
  expect(screen.queryByRole('button', { name: /^Renew/ })).toBeNull();
});

test('what was free takes a code once the code of its base session is too old, and says why', async () => {
  const past = { freeUntil: Date.now() - 1_000, mfaLimit: HOUR };
  await mount(shown(renewable(30, 0, past)));
  screen.getByRole('button', { name: 'Renew, 1 code: IR-ReadOnly' });
  screen.getByText('MFA older than 60 min is refused: sign in again');
});

test('the button and the key renew it', async () => {
  const one = renewable(30, 0, { freeUntil: Date.now() + 60_000 });
  const { user, api } = await mount(shown(one));
  await user.click(screen.getByRole('button', { name: 'Renew, no code: IR-ReadOnly' }));
  await user.keyboard('{Control>}{Shift>}{KeyS}{/Shift}{/Control}');
  expect(api.argsOf('session.renew')).toEqual([{ session: one.id }, { session: one.id }]);
});

test('how full its policy is, with a warning near the limit', async () => {
  const policy = { characters: 1_900, most: 2_048, packed: 91, near: true };
  await mount(shown({ ...renewable(30, 0), ...{ policy } }));
  const dock = within(screen.getByRole('complementary'));
  dock.getByText('Policy 1900 of 2048 characters · 91 % packed');
});
