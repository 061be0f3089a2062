import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { mount } from '../../mount.tsx';
import { states } from '../../states/all.ts';

test('a drill that is over says what each objective came to, and how many steps kept their time', async () => {
  await mount(states('drill')['player-closed']!);
  const score = screen.getByRole('region', { name: 'What the drill came to' });
  const rows = within(within(score).getAllByRole('list')[0]!).getAllByRole('listitem');
  expect(rows.map(({ textContent }) => textContent)).toEqual([
    'Be signed in within 10 minutes1 min 17 s, goal 10 minDone without challenges',
    'Do every critical step, in order2 of 7Done with major challenges',
    'Keep evidence before actingNot done',
    'Revoke every role that was usedNot measured: it did not come to it',
    'Send the first command within 20 minutesnot reached, goal 20 minNot done',
  ]);
  expect(within(score).getByText('23 of 24 timed steps kept their time.')).toBeDefined();
  const late = within(score).getByRole('list', { name: 'Took longer than planned' });
  expect(late.textContent).toBe('4 Read the short code: 1 min 35 s, planned 1 min');
});

test('the debrief says of each message when it was read, and what was expected', async () => {
  await mount(states('drill')['player-closed']!);
  const debrief = screen.getByRole('region', { name: 'Messages, and what was expected' });
  const [read, unread] = within(debrief).getAllByRole('listitem');
  expect(read?.textContent).toMatch(/The bank · came [\d:]{8} · read [\d:]{8}Are our/);
  expect(read?.textContent).toContain('Expected: Say what is known, promise a time.');
  expect(unread?.textContent).toContain('never read');
});

test('an incident has none', async () => {
  await mount(states('incident')['player-closed']!);
  expect(screen.queryByRole('region', { name: 'What the drill came to' })).toBeNull();
});
