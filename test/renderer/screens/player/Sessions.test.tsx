import { cleanup, screen } from '@testing-library/react';
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

test('a session that another Region opened says which did not answer, in both languages', async () => {
  const [first, second] = sessions;
  const moved = { ...second!, region: 'ap-northeast-3', insteadOf: 'ap-northeast-1' };
  const moving = { ...state, view: { ...state.view, sessions: [first!, moved] } };
  await mount(moving);
  expect(screen.getAllByText(/did not answer/)).toHaveLength(1);
  expect(screen.getByText('ap-northeast-1 did not answer').closest('li')?.textContent).toContain(
    'ap-northeast-3',
  );
  cleanup();
  await mount(moving, 'ja');
  expect(screen.getByText('ap-northeast-1 は応答なし')).toBeTruthy();
});
