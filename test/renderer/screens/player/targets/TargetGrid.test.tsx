import { act, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { mount } from '../../../mount.tsx';
import { states } from '../../../states/all.ts';
import { fleetTargets } from '../../../states/fleet.ts';

const all = states('incident');
const running = all['player-fleet-running']!;
const stopped = all['player-fleet-stopped']!;
const path = running.view.run?.current?.path;
const grid = (): HTMLElement => screen.getByRole('grid', { name: 'Servers and how far each is' });
const answer = { text: 'nginx is failed', from: 'aws' } as const;

test('draws what is in sight of five hundred, counted by state', async () => {
  await mount(running);
  expect(grid().getAttribute('aria-rowcount')).toBe('501');
  expect(within(grid()).getAllByRole('row').length).toBeLessThan(40);
  const counts = screen.getByRole('list', { name: 'Servers by state' });
  expect(within(counts).getByText('Failed').textContent).toBe('Failed 8');
  expect(screen.getByText('Send 6 of 10')).toBeTruthy();
});

test('only those that failed, and the output of the one the arrows lead to', async () => {
  const { api, user } = await mount({
    ...stopped,
    answers: { ...stopped.answers, 'command.output': { ...answer, cut: 'aws' } },
  });
  await user.click(screen.getByRole('checkbox', { name: 'Failed only' }));
  expect(grid().getAttribute('aria-rowcount')).toBe('13');
  grid().focus();
  await user.keyboard('{ArrowDown}{ArrowDown}');
  expect(api.argsOf('command.output').at(-1)).toEqual({ path, target: 'i-0f1ee700000000032' });
  const output = await screen.findByRole('region', { name: 'Output of fleet-0050' });
  expect(within(output).getByRole('textbox')).toHaveProperty('value', answer.text);
  expect(within(output).getByText('AWS cut this output: it is not whole.')).toBeTruthy();
});

test('what it cannot be shown is told where it was asked for', async () => {
  const { user } = await mount({
    ...stopped,
    answers: { ...stopped.answers, 'command.output': { code: 'session-expired' } },
  });
  grid().focus();
  await user.keyboard('{Home}');
  expect(await screen.findByRole('alert')).toBeTruthy();
});

test('says aloud a quarter and the first failure, not every change', async () => {
  const { api } = await mount(running);
  const run = running.view.run!;
  const current = run.current!;
  const show = (going: number, serial: number): void =>
    act(() =>
      api.push({
        ...running.view,
        serial: running.view.serial + serial,
        run: {
          ...run,
          current: { ...current, result: { ...current.result!, targets: fleetTargets(going) } },
        },
      }),
    );
  const said = (): readonly string[] =>
    screen.getAllByRole('status').map(({ textContent }) => textContent);
  const half = '50 percent of 500 servers are done. Some have failed.';
  expect(said()).toContain(half);
  show(320, 1);
  expect(said()).toContain(half);
  show(375, 2);
  expect(said()).toContain('75 percent of 500 servers are done. Some have failed.');
});
