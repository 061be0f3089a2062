import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { mount } from '../../mount.tsx';
import { states } from '../../states/all.ts';

test('a drill that is over says what each objective came to, and how many steps kept their time', async () => {
  await mount(states('drill')['player-closed']!);
  const score = screen.getByRole('region', { name: 'What the drill came to' });
  const rows = within(score).getAllByRole('listitem');
  expect(rows.map(({ textContent }) => textContent)).toEqual([
    'Be signed in within 10 minutesDone without challenges',
    'Do every critical step, in orderDone with some challenges',
    'Keep evidence before actingNot done',
  ]);
  expect(within(score).getByText('21 of 24 timed steps kept their time.')).toBeDefined();
});

test('an incident has none', async () => {
  await mount(states('incident')['player-closed']!);
  expect(screen.queryByRole('region', { name: 'What the drill came to' })).toBeNull();
});
