import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { mount } from '../../mount.tsx';
import { states } from '../../states/all.ts';

const all = states('drill');
const path = 'step-6';
const main = () => document.querySelector<HTMLElement>('main [data-primary]')!;

test('what is done next is the next role, and each says what became of it', async () => {
  const { api, user } = await mount(all['player-each-role']!);
  expect(screen.getAllByText('not ended yet')).toHaveLength(2);
  expect(screen.getByText(/^ended .*, AWS confirmed$/)).toBeDefined();
  expect(main().textContent).toContain('End sessions of BREAK-GLASS-RESPONDER');
  await user.click(main());
  expect(api.argsOf('step.run')).toEqual([{ path }]);
});

test('the role it is done with says that it cuts itself off', async () => {
  await mount(all['player-each-role-own']!);
  expect(screen.getByText('Also the session that does it')).toBeDefined();
});

test('without its session the role that ends them comes first', async () => {
  const { api, user } = await mount(all['player-each-role-no-session']!);
  await user.click(main());
  expect(api.argsOf('role.assume')).toEqual([{ role: 'revoker' }]);
});

test('where it cannot be done, the list with owner and day opens', async () => {
  const { user } = await mount(all['player-each-role']!);
  await user.click(screen.getByRole('button', { name: 'It cannot be ended…' }));
  expect(await screen.findByRole('dialog', { name: 'Roles used in this run' })).toBeDefined();
});

test.each(['each-role-told', 'each-role-none'])(
  '%s has nothing to do but to go on',
  async (name) => {
    const { api, user } = await mount(all[`player-${name}`]!);
    await user.click(main());
    expect(api.argsOf('step.confirm')).toEqual([{ path, asExpected: true }]);
  },
);

test('a run that is through but for its roles says so, and leads to them', async () => {
  const { user } = await mount(all['finished-roles-open']!);
  expect(screen.getByText('2 roles are neither revoked nor left to somebody.')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Roles used…' }));
  expect(await screen.findByRole('dialog')).toBeDefined();
});
