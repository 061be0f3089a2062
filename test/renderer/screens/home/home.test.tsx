import { cleanup, screen, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { mount } from '../../mount.tsx';
import { cards, failure } from '../../states/base.ts';
import { states } from '../../states/all.ts';

const all = states('drill');

describe('from launch', () => {
  test('a drill of PB-01 is started with five key presses; a second Enter begins no incident: rule P16', async () => {
    const { api, user } = await mount(all['home']!);
    expect(screen.getByRole('searchbox')).toHaveProperty(
      'ownerDocument.activeElement',
      screen.getByRole('searchbox'),
    );
    await user.keyboard('sso{Enter}');
    const start = await screen.findByRole('button', { name: 'Start drill' });
    await waitFor(() => expect(document.activeElement).toBe(start));
    await user.keyboard('{Enter}');
    expect(api.argsOf('run.start')).toEqual([
      { playbook: 'PB-01', mode: 'drill', scenario: 'sso-outage' },
    ]);
  });

  test.each([
    ['five, the last with Ctrl', '{Control>}{Enter}{/Control}'],
    ['six, one Tab back', '{Shift>}{Tab}{/Shift}{Enter}'],
  ])('an incident takes %s', async (_, keys) => {
    const { api, user } = await mount(all['home']!);
    await user.keyboard('sso{Enter}');
    const drill = await screen.findByRole('button', { name: 'Start drill' });
    await waitFor(() => expect(document.activeElement).toBe(drill));
    await user.keyboard(keys);
    expect(api.argsOf('run.start')).toEqual([{ playbook: 'PB-01', mode: 'incident' }]);
  });

  test('where there is no drill to start, no button has the focus', async () => {
    const state = all['home']!;
    const opened = state.answers?.['playbook.open'];
    if (!opened || !('scenarios' in opened)) throw new Error('no playbook in this state');
    const { api, user } = await mount({
      ...state,
      answers: { ...state.answers, 'playbook.open': { ...opened, scenarios: [] } },
    });
    await user.keyboard('sso{Enter}');
    await screen.findByRole('button', { name: 'Start incident' });
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 })),
    );
    await user.keyboard('{Enter}');
    expect(api.argsOf('run.start')).toEqual([]);
  });

  test('Enter on a search that finds nothing starts nothing', async () => {
    const { api, user } = await mount(all['home']!);
    await user.keyboard('zzz{Enter}');
    await screen.findByText(/No playbook matches/);
    expect(api.argsOf('playbook.open')).toEqual([]);
    expect(api.argsOf('run.start')).toEqual([]);
  });

  test('Enter while an input method is composing is left to it', async () => {
    const { api, user } = await mount(all['home']!);
    await user.keyboard('sso');
    const box = screen.getByRole('searchbox');
    box.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, isComposing: true }),
    );
    expect(api.argsOf('playbook.open')).toEqual([]);
  });

  test('an interrupted run is the first Enter', async () => {
    const { api, user } = await mount(all['home-resume']!);
    await user.keyboard('{Enter}');
    expect(api.argsOf('run.resume')).toEqual([{ logId: 'log-0' }]);
  });

  test('a locked vault is asked for where its key goes on in the same log, not where that was closed', async () => {
    const state = all['home-resume']!;
    const locked = (closed: boolean) => ({
      ...state,
      view: {
        ...state.view,
        vault: { ...state.view.vault, is: 'locked' as const, count: 1 },
        resumable: state.view.resumable.map((card) => ({ ...card, closed })),
      },
    });
    await mount(locked(false));
    expect(screen.getByText(/to go on in the same log/)).toBeDefined();
    cleanup();
    await mount(locked(true));
    expect(screen.getByRole('button', { name: 'Resume step 6' })).toBeDefined();
    expect(screen.queryByText(/to go on in the same log/)).toBeNull();
  });

  test('a run that cannot be resumed says why, in the same place', async () => {
    const state = all['home-resume']!;
    const { user } = await mount({
      ...state,
      answers: { ...state.answers, 'run.resume': failure('log-unreadable') },
    });
    await user.click(screen.getByRole('button', { name: 'Resume step 6' }));
    expect(await screen.findByRole('alert')).toHaveProperty(
      'textContent',
      expect.stringContaining('The log cannot be read.'),
    );
  });

  test('arrows choose among the likely ones, both titles shown: rule P2', async () => {
    const { api, user } = await mount(all['home']!);
    await screen.findByText(cards[1]!.title.ja);
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    await waitFor(() => expect(api.argsOf('playbook.open')).toEqual([{ id: 'PB-00' }]));
  });
});

test('a drill to go on with says its kind', async () => {
  await mount(all['home-resume']!);
  screen.getByText(/Drill in progress · Tabletop ·/);
});
