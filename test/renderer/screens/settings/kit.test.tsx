import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { mount } from '../../mount.tsx';
import { states } from '../../states/all.ts';

test('a drill’s kit has the scenario’s name in the person’s language', async () => {
  const state = states('drill')['settings']!;
  const run = states('drill')['player-result']!.view.run!;
  const view = { ...state.view, run };
  await mount({ ...state, view }, 'ja');
  expect(await screen.findByText('SSO の停止')).toBeDefined();
  expect(screen.queryByText(view.kit!.name)).toBeNull();
});

test('once the drill is closed the kit is the real one, by its own name', async () => {
  const state = states('drill')['settings']!;
  const run = { ...states('drill')['player-result']!.view.run!, phase: 'closed' as const };
  const view = { ...state.view, run };
  await mount({ ...state, view });
  expect(await screen.findAllByText(view.kit!.name)).not.toEqual([]);
  expect(screen.queryByText('Single sign-on is down')).toBeNull();
});

test('the two ways from the connection stand apart', async () => {
  await mount(states('incident')['settings']!);
  const check = await screen.findByRole('button', { name: 'Check the connection' });
  const works = screen.getByRole('button', { name: /^What still works/ });
  expect(check.parentElement).toBe(works.parentElement);
  expect(check.parentElement?.className).toContain('ways');
});
