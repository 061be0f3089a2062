import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { mount } from '../../mount.tsx';
import { states } from '../../states/all.ts';
import { playbook } from '../../states/playbook.ts';

test('a playbook opens with what people see, and where else to go: rule P2', async () => {
  const { desk, user } = await mount(states('drill')['reader']!);
  const part = (name: string) =>
    within(screen.getByRole('heading', { level: 2, name }).closest('section')!);
  const seen = part('Use this when').getAllByRole('listitem');
  expect(seen.map(({ textContent }) => textContent)).toEqual(playbook.symptoms.map(({ en }) => en));
  const others = part('Not this?');
  for (const { when } of playbook.outOfScope) expect(others.getByText(when.en)).toBeTruthy();
  await user.click(others.getByRole('button', { name: 'PB-00' }));
  expect(desk.state.get().route).toMatchObject({ at: 'reader', id: 'PB-00' });
});
