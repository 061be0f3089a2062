import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { mount } from '../../mount.tsx';
import { states } from '../../states/all.ts';

const all = states('incident');

test('whoever came from a held start to say who they are finds the way back to it', async () => {
  const { desk, user } = await mount(all['gate-unknown']!);
  await user.click(await screen.findByRole('button', { name: 'Say who you are' }));
  await user.selectOptions(await screen.findByLabelText('Name'), 'tanaka');
  await user.click(screen.getByRole('button', { name: 'Go on there' }));
  expect(desk.state.get().route).toEqual({ at: 'gate' });
});

test('where nothing is held, no way leads to it', async () => {
  await mount(all['settings']!);
  expect(await screen.findByRole('heading', { name: 'Settings' })).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Go on there' })).toBeNull();
});
