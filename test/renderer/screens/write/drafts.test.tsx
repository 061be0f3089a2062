import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { mount } from '../../mount.tsx';
import { failure } from '../../states/base.ts';
import './code.ts';
import { states } from '../../states/all.ts';

const state = states('drill')['write-drafts']!;
const begun = { id: 'new', version: 1, savedAt: 1, text: 'id: A\n' };

test('a disk that refuses is said where a draft would begin', async () => {
  const { user } = await mount({
    ...state,
    answers: { ...state.answers, 'draft.begin': failure('draft-not-saved') },
  });
  await user.click(screen.getByRole('button', { name: 'New, from five steps' }));
  await screen.findByRole('heading', { name: 'The draft cannot be saved here.' });
});

test('a draft begins as a copy of a playbook, and opens', async () => {
  const { api, desk, user } = await mount({
    ...state,
    answers: { ...state.answers, 'draft.begin': begun, 'draft.open': begun, 'draft.check': [] },
  });
  await user.selectOptions(await screen.findByLabelText('Or begin with a copy of'), 'PB-01');
  await user.click(screen.getByRole('button', { name: 'Begin with the copy' }));
  await waitFor(() => expect(desk.state.get().route).toEqual({ at: 'write', id: 'new' }));
  expect(api.argsOf('draft.begin')).toEqual([{ from: { playbook: 'PB-01' } }]);
});

test('removing asks first; no leaves it', async () => {
  const { api, user } = await mount(state);
  await user.click(await screen.findByRole('button', { name: /^Remove OWN-01/ }));
  const dialog = within(screen.getByRole('dialog', { hidden: true }));
  await user.click(dialog.getByRole('button', { name: 'Keep it', hidden: true }));
  expect(api.argsOf('draft.remove')).toEqual([]);
  await user.click(screen.getByRole('button', { name: /^Remove OWN-01/ }));
  const again = within(screen.getByRole('dialog', { hidden: true }));
  await user.click(again.getByRole('button', { name: 'Remove', hidden: true }));
  expect(api.argsOf('draft.remove')).toHaveLength(1);
});
