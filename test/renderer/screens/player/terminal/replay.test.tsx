import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { mount } from '../../../mount.tsx';
import { states } from '../../../states/all.ts';

const state = states('drill')['player-terminal-live']!;
const bytes = new TextEncoder().encode('still here\u001b[6n\u001b[c');

it('types no answers of old questions when a screen comes back to the terminal', async () => {
  const answers = { ...state.answers, 'terminal.watch': { bytes } };
  const { api } = await mount({ ...state, answers });
  await within(await screen.findByRole('log')).findByText('still here');
  expect(api.argsOf('terminal.type')).toEqual([]);
});
