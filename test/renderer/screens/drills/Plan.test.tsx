import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { mount } from '../../mount.tsx';
import { states } from '../../states/all.ts';

const all = states('drill');

async function opened() {
  const mounted = await mount(all['drills']!);
  await screen.findByRole('heading', { name: 'How often' });
  const every = () => screen.getByLabelText<HTMLSelectElement>('Drilled').value;
  const keep = () => mounted.user.click(screen.getByRole('button', { name: 'Keep this plan' }));
  const person = (name: string) =>
    mounted.user.selectOptions(screen.getAllByLabelText('Person')[0]!, name);
  const playbook = (id: string) =>
    mounted.user.selectOptions(screen.getAllByLabelText('Playbook').at(-1)!, id);
  return { ...mounted, every, keep, person, playbook };
}

test('a press with nothing chosen keeps nothing, and takes no rule away', async () => {
  const { api, keep, person, playbook } = await opened();
  await keep();
  await person('mori');
  await playbook('PB-08');
  await keep();
  expect(api.argsOf('programme.plan')).toEqual([]);
});

test('the rule that is kept stands in the field, of this person and playbook only', async () => {
  const { every, person, playbook } = await opened();
  await playbook('PB-08');
  expect(every()).toBe('');
  await person('mori');
  expect(every()).toBe('0');
  await playbook('PB-01');
  expect(every()).toBe('');
});

test('what was chosen for one playbook is not written for the next', async () => {
  const { api, user, every, keep, playbook } = await opened();
  await user.selectOptions(screen.getByLabelText('Drilled'), '6');
  await playbook('PB-08');
  expect(every()).toBe('');
  await keep();
  expect(api.argsOf('programme.plan')).toEqual([]);
  await user.selectOptions(screen.getByLabelText('Drilled'), '12');
  await keep();
  expect(api.argsOf('programme.plan')).toEqual([{ playbook: 'PB-08', months: 12 }]);
});
