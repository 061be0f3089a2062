import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { mount } from '../../mount.tsx';
import { states } from '../../states/all.ts';

const reader = states('incident')['reader']!;

test('a kind of drill is chosen before it begins, each with what it is for', async () => {
  const { api, user } = await mount(reader);
  const kind = await screen.findByRole('combobox', { name: 'Kind of drill' });
  screen.getByText('Practice on this computer. Nothing reaches AWS.');
  await user.selectOptions(kind, 'Tabletop');
  screen.getByText(/Say what you would do/);
  await user.click(screen.getByRole('button', { name: 'Start drill' }));
  expect(api.argsOf('run.start')).toMatchObject([{ mode: 'drill', kind: 'tabletop' }]);
});
