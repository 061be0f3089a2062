import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { mount } from '../../mount.tsx';
import { states } from '../../states/all.ts';

const state = states('drill')['own']!;

test('one that was changed by hand is told, and cannot be read from here', async () => {
  await mount(state);
  expect(await screen.findByText(/changed outside the app: it is not used/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Read OPS-07' })).toBeNull();
});

test('each is rolled back or taken out by one button, and it is said', async () => {
  const answers = {
    ...state.answers,
    'own.roll-back': null as never,
    'own.take-out': null as never,
  };
  const { api, user } = await mount({ ...state, answers });
  await user.click(await screen.findByRole('button', { name: 'Roll back OPS-01 to 1.0…' }));
  expect(await screen.findByText('OPS-01 is back at the version before.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Take out PB-01…' }));
  expect(await screen.findByText('PB-01 was taken out.')).toBeTruthy();
  expect(api.argsOf('own.roll-back')).toEqual([{ id: 'OPS-01' }]);
  expect(api.argsOf('own.take-out')).toEqual([{ id: 'PB-01' }]);
});

test('the library leads here', async () => {
  const { user } = await mount({ ...state, route: { at: 'library' } });
  await user.click(await screen.findByRole('button', { name: 'Bring in a playbook…' }));
  await screen.findByRole('heading', { level: 1, name: 'Own playbooks' });
});
