import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { mount } from '../../mount.tsx';
import { states } from '../../states/all.ts';
import { session } from '../../states/base.ts';

const state = states('incident')['player-run-command']!;
const current = state.view.run!.current!;
const MINUTE = 60_000;
const held = {
  ...session('IR-Operator', 9, 'role'),
  expiresAt: Date.now() + 9 * MINUTE,
  renewal: { codes: 0 as const, seconds: 3_600 },
};

const withTime = (needsMs: number) => ({
  ...state,
  view: {
    ...state.view,
    sessions: [held],
    run: {
      ...state.view.run!,
      current: {
        ...current,
        session: { id: held.id, name: held.name, expiresAt: held.expiresAt, needsMs },
      },
    },
  },
});

test('renewing comes first where the step takes longer than its session has left: rule P9', async () => {
  const { user, api } = await mount(withTime(30 * MINUTE));
  screen.getByText(/^IR-Operator ends in /);
  screen.getByText(/Renewing takes no code\.$/);
  await user.click(screen.getByRole('button', { name: /^Renew IR-Operator first/ }));
  expect(api.argsOf('session.renew')).toEqual([{ session: held.id }]);
});

test('going on takes a reason, and passes it on', async () => {
  const { user, api } = await mount(withTime(30 * MINUTE));
  await user.click(screen.getByRole('button', { name: 'Go on anyway…' }));
  const go = await screen.findByRole('button', { name: 'Go on' });
  await user.click(go);
  expect(api.argsOf('step.run')).toEqual([]);
  await user.type(screen.getByRole('textbox'), 'servers are failing');
  await user.click(go);
  expect(api.argsOf('step.run')).toEqual([{ path: current.path, anyway: 'servers are failing' }]);
});

test('with time enough nothing is in the way', async () => {
  await mount(withTime(8 * MINUTE));
  expect(screen.queryByRole('button', { name: /first/ })).toBeNull();
});
