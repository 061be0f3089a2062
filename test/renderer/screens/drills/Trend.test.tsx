import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { TrendRun } from '../../../../main/contract/views.ts';
import { mount } from '../../mount.tsx';
import { states } from '../../states/all.ts';

const all = states('drill');
const DAY = 86_400_000;

const run = (day: number, seconds: number, more: Partial<TrendRun> = {}): TrendRun => ({
  ...{ logId: `log-${String(day)}`, at: Date.UTC(2026, 9, 1) + day * DAY, how: 'rehearsal' },
  ...{ person: 'sato', ended: 'finished', scenario: 'tokyo-dark' },
  scenarioTitle: { en: 'Tokyo goes dark', ja: '東京リージョンの停止' },
  seconds: { 'seconds-to-closed': seconds },
  ...more,
});

async function shown(runs: readonly TrendRun[]) {
  const state = all['drills']!;
  const mounted = await mount({
    ...state,
    answers: { ...state.answers, 'programme.trend': { runs } },
  });
  const table = await screen.findByRole('table', { name: 'Times over drills' });
  return { ...mounted, table };
}

test('other people, other scenarios, incidents and drills given up are not compared', async () => {
  const { table } = await shown([
    run(1, 720),
    run(2, 360, { person: 'mori' }),
    run(3, 300, { scenario: 'sso-outage', scenarioTitle: { en: 'SSO is down', ja: '停止' } }),
    run(4, 60, { how: 'live', scenario: '' }),
    run(5, 30, { ended: 'abandoned' }),
  ]);
  expect(screen.queryByRole('img', { name: /faster|slower/ })).toBeNull();
  await screen.findByText(/^One drill so far/);
  expect(within(table).getAllByText('Tokyo goes dark')).toHaveLength(3);
  within(table).getByText('SSO is down');
  within(table).getByText('live');
});

test('one person in one scenario is compared, and which is a choice', async () => {
  const { user } = await shown([
    run(1, 720),
    run(2, 600),
    run(3, 360),
    run(4, 300, { person: 'mori' }),
    run(5, 420, { person: 'mori' }),
  ]);
  await screen.findByRole('img', { name: 'To the end: faster: 12 min → 6 min' });
  await user.selectOptions(screen.getByLabelText('Compare'), '森 直子 · Tokyo goes dark');
  await screen.findByRole('img', { name: 'To the end: slower: 5 min → 7 min' });
});
