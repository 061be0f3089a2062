import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { mount } from '../../../mount.tsx';
import { states } from '../../../states/all.ts';

const all = states('drill');
const state = all['own-bundles']!;

test('each is rolled back by one button, and it is said', async () => {
  const answers = { ...state.answers, 'bundle.roll-back': null as never };
  const { api, user } = await mount({ ...state, answers });
  await user.click(await screen.findByRole('button', { name: 'Roll back payments…' }));
  expect(await screen.findByText('payments was rolled back.')).toBeTruthy();
  expect(api.argsOf('bundle.roll-back')).toEqual([{ name: 'payments' }]);
  expect(screen.getByText('Before it: version 2026.05.01')).toBeTruthy();
});

test('inside one in use there is nothing to take in', async () => {
  const look = all['own-bundle-look']!.answers!['bundle.choose'] as object;
  const before = { version: '1', same: true, back: false };
  const answers = { ...state.answers, 'bundle.open': { ...look, before } as never };
  const { user } = await mount({ ...state, answers });
  await user.click(await screen.findByRole('button', { name: 'Look inside payments' }));
  await screen.findByRole('heading', { level: 1, name: 'Inside the bundle' });
  expect(screen.queryByRole('button', { name: 'Take it in…' })).toBeNull();
});

test('one that a run needs stays, and it is told why', async () => {
  const failure = { code: 'playbook-in-use', params: { id: 'OPS-01' } };
  const answers = { ...state.answers, 'bundle.roll-back': failure as never };
  const { user } = await mount({ ...state, answers });
  await user.click(await screen.findByRole('button', { name: 'Roll back payments…' }));
  expect(await screen.findByText('A run that is not over goes by OPS-01.')).toBeTruthy();
});
