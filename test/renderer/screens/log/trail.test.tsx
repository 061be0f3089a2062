import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { mount } from '../../mount.tsx';
import { states } from '../../states/all.ts';

const all = states('incident');

async function beside(state = all['log-one']!) {
  const mounted = await mount(state);
  await mounted.user.click(await screen.findByRole('button', { name: 'Compare with CloudTrail' }));
  await screen.findByRole('region', { name: 'Compared with CloudTrail' });
  return mounted;
}

test('what was done outside the app comes first, in words', async () => {
  await beside();
  expect(await screen.findByText('3 events seen, but not in the log.')).toBeTruthy();
  const table = await screen.findByRole('table', { name: 'Seen, not logged' });
  expect(table.textContent).toContain('ec2:TerminateInstances');
  expect(table.textContent).toContain('Access key of a session of this run');
  expect(table.textContent).toContain('After the app had ended this session.');
  expect(table.textContent).toContain('While step open-glass/sign-in was done by hand (#0012).');
  expect(screen.getByText(/1 min 14 s ahead/)).toBeTruthy();
});

test('a call that is not seen has its reason, and leads to its record', async () => {
  const { user } = await beside();
  await user.click(await screen.findByRole('button', { name: /^Logged, not seen/ }));
  const table = await screen.findByRole('table', { name: 'Logged, not seen' });
  expect(table.textContent).toContain('CloudTrail delivers with a delay.');
  expect(table.textContent).toContain('No reason found. Look into it.');
  expect(table.textContent).toContain('#0003 of log log-0');
  await user.click(within(table).getByRole('button', { name: 'Record #0088' }));
  await screen.findByRole('complementary', { name: 'Record #0088' });
});

test('files are asked for by main, and the result is read again', async () => {
  const answers = { ...all['log-one']!.answers, 'trail.reconcile': { compared: true } };
  const { api, user } = await beside({ ...all['log-one']!, answers });
  await user.click(await screen.findByRole('button', { name: 'Choose a folder…' }));
  expect(api.argsOf('trail.reconcile')).toEqual([{ logId: 'log-1', what: 'folder' }]);
  await expect.poll(() => api.argsOf('trail.result').length).toBe(2);
});

test('a list is narrowed by words', async () => {
  const { user } = await beside();
  await user.type(await screen.findByRole('searchbox', { name: 'Find in this list' }), 'Console');
  await expect.poll(() => screen.queryByText('ec2:TerminateInstances')).toBeNull();
  expect(screen.getByText('signin:ConsoleLogin')).toBeTruthy();
});

test('nothing compared yet says so; a damaged result says what to do', async () => {
  const answers = { ...all['log-one']!.answers, 'trail.result': null };
  await beside({ ...all['log-one']!, answers });
  expect(await screen.findByText('Not compared yet.')).toBeTruthy();
});

test('a damaged result says what to do', async () => {
  const answers = {
    ...all['log-one']!.answers,
    'trail.result': { code: 'reconciliation-unreadable' } as const,
  };
  await beside({ ...all['log-one']!, answers });
  expect(await screen.findByText('Compare again: choose the same files.')).toBeTruthy();
});
