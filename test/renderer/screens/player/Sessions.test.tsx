import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { mount } from '../../mount.tsx';
import { states } from '../../states/all.ts';
import { session, sessions } from '../../states/base.ts';

const state = states('incident')['player-do']!;
const inBrowser = session('IR-Operator', 50, 'console');
const KEYS = '{Control>}{Shift>}{KeyH}{/Shift}{/Control}';
const handOffs = (): readonly (string | null)[] =>
  screen.queryAllByRole('button', { name: /^Hand off/ }).map((one) => one.ariaLabel);

test('a session in the browser, of which no key is known, is not offered to other tools', async () => {
  const { user } = await mount({
    ...state,
    view: { ...state.view, sessions: [...sessions, inBrowser] },
  });
  expect(handOffs()).toEqual(['Hand off session IR-ReadOnly', 'Hand off session MFA session']);
  await user.keyboard(KEYS);
  await screen.findByRole('dialog');
  const offered = screen.getAllByRole('option').map((one) => one.textContent);
  expect(offered).toHaveLength(2);
  expect(offered.join()).not.toContain('IR-Operator');
});

test('where there is no other, nothing opens', async () => {
  const { user } = await mount({ ...state, view: { ...state.view, sessions: [inBrowser] } });
  expect(handOffs()).toEqual([]);
  await user.keyboard(KEYS);
  expect(screen.queryByRole('dialog')).toBeNull();
});
