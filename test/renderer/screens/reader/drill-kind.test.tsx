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

test('a probe needs the kit and no scenario', async () => {
  const { api, user } = await mount(reader);
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Kind of drill' }), 'Probe');
  screen.getByText(/AWS is only read/);
  expect(screen.queryByRole('group', { name: 'Scenario' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Start drill' }));
  expect(api.argsOf('run.start')).toEqual([{ playbook: 'PB-01', mode: 'drill', kind: 'probe' }]);
});

test('a game day says that what is sent is done', async () => {
  const { api, user } = await mount(reader);
  await user.selectOptions(
    await screen.findByRole('combobox', { name: 'Kind of drill' }),
    'Game day',
  );
  screen.getByText(/What is sent is done/);
  await user.click(screen.getByRole('button', { name: 'Start drill' }));
  expect(api.argsOf('run.start')).toEqual([{ playbook: 'PB-01', mode: 'drill', kind: 'game-day' }]);
});

test('without a kit neither is offered', async () => {
  const { kit: _kit, ...view } = reader.view;
  await mount({ ...reader, view });
  await screen.findByRole('combobox', { name: 'Kind of drill' });
  for (const name of ['Probe', 'Game day']) {
    expect(screen.queryByRole('option', { name })).toBeNull();
  }
});
