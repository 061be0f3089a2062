import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import type { ObserverView } from '../../../main/contract/views/observer-view.ts';
import { observerView } from '../../../main/ipc/views/observer-view.ts';
import { startI18n } from '../../../renderer/i18n/start.ts';
import { followRun } from '../../../renderer/observer/follow-run.ts';
import { Observer } from '../../../renderer/observer/Observer.tsx';
import '../browser.ts';
import { states } from '../states/all.ts';

afterEach(cleanup);

async function watch(name: string, mode: 'incident' | 'drill' = 'incident') {
  startI18n('en');
  const { view } = states(mode)[name]!;
  const asked: boolean[] = [];
  let told: (shown: ObserverView) => void = () => undefined;
  const reply = (masked: boolean) =>
    Promise.resolve({ ok: true as const, value: observerView(view, masked) });
  const api = {
    call: {
      'watch.view': () => reply(true),
      'watch.mask': ({ on }: { on: boolean }) => {
        asked.push(on);
        return reply(on);
      },
    },
    onView: (listen: typeof told) => void (told = listen),
  };
  render(<Observer watch={followRun(api)} />);
  await screen.findByRole('heading', { level: 1 });
  return { asked, view, push: (shown: ObserverView) => act(() => told(shown)) };
}

test('without a run it says so, and waits', async () => {
  await watch('home');
  expect(screen.getByText('This window follows the next one.')).toBeDefined();
});

test('shows the step, the steps, sessions and log, and one button: the mask', async () => {
  await watch('player-run-command', 'drill');
  expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('workloads');
  expect(screen.getByText('systemctl is-active web', { exact: false })).toBeDefined();
  expect(within(screen.getByRole('navigation')).getAllByRole('listitem')).toHaveLength(10);
  expect(screen.getAllByText(/DRILL 訓練 · DR-0027/)).toHaveLength(6);
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
    'Show account numbersF4',
  ]);
  expect(document.querySelector('a, input, textarea, select')).toBeNull();
});

test('one key masks and shows account numbers', async () => {
  const { asked } = await watch('player-run-command');
  expect(document.body.textContent).not.toContain('1111-2222-3333');
  await userEvent.keyboard('{F4}');
  expect((await screen.findAllByText('1111-2222-3333')).length).toBeGreaterThan(0);
  await userEvent.keyboard('{F4}');
  await screen.findByRole('button', { name: 'Show account numbers' });
  expect(asked).toEqual([false, true]);
});

test('follows the run, and no older view takes the place of a newer one', async () => {
  const { view, push } = await watch('player-do');
  const done = states('incident')['player-closed']!.view;
  push(observerView({ ...done, serial: view.serial + 2 }, true));
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('The log is closed');
  push(observerView({ ...view, serial: view.serial + 1 }, true));
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('The log is closed');
});

test('shows every track, and not why one was left', async () => {
  await watch('tracks-ended');
  const list = within(screen.getByRole('list', { name: 'Tracks' }));
  expect(list.getAllByRole('listitem')).toHaveLength(3);
  expect(list.getByText('Done elsewhere by 森 健')).toBeDefined();
  expect(document.body.textContent).not.toContain('no access to the volume');
});

test('the band of a drill says its kind', async () => {
  const { view, push } = await watch('player-do', 'drill');
  const run = { ...view.run!, kind: 'tabletop' as const };
  push(observerView({ ...view, serial: view.serial + 1, run }, true));
  within(screen.getByRole('banner')).getByText('· Tabletop');
});
