import { act, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { mount } from '../mount.tsx';
import { states } from '../states/all.ts';

const all = states('incident');

test.each([
  ['the list is left', all['dialog-deviate']!],
  ['the run is handed over', { ...all['player-do']!, overlay: { is: 'hand-over' } as const }],
])(
  'while %s, the dialog goes with the run and does not come back with another',
  async (_, state) => {
    const { api, desk } = await mount(state);
    await screen.findByRole('dialog');
    const { run: _run, ...bare } = state.view;
    act(() => api.push(bare));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    act(() => api.push(state.view));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(desk.state.get().overlay).toBeUndefined();
  },
);
