import { act, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { mount } from '../../../mount.tsx';
import { states } from '../../../states/all.ts';
import type { ScreenState } from '../../../states/screen-state.ts';

const all = states('incident');
const running = all['player-fleet-running']!;
const said = { text: 'nginx is failed', from: 'record' } as const;

/** At the output of the last server shown, which still runs or waits. */
async function atOutput(state: ScreenState, output: object) {
  const { api, user } = await mount({
    ...state,
    answers: { ...state.answers, 'command.output': output as never },
  });
  screen.getByRole('grid', { name: 'Servers and how far each is' }).focus();
  await user.keyboard('{End}');
  let serial = state.view.serial;
  const push = () =>
    act(() => {
      api.push({ ...state.view, serial: (serial += 1) });
      return Promise.resolve();
    });
  return { push, asked: () => api.argsOf('command.output').length };
}

test('asks again with what main pushes while the server runs, and by no clock of its own', async () => {
  const { push, asked } = await atOutput(running, { ...said, from: 'aws' });
  await screen.findByRole('region', { name: 'Output of fleet-0500' });
  const before = asked();
  await push();
  await push();
  expect(asked()).toBe(before + 2);
});

test('a server that is over is asked for once', async () => {
  const { push, asked } = await atOutput(all['player-fleet-stopped']!, said);
  await push();
  await push();
  expect(asked()).toBe(1);
});

test('a window that nobody sees asks nothing', async () => {
  const { push, asked } = await atOutput(running, said);
  const before = asked();
  Object.defineProperty(document, 'hidden', { value: true, configurable: true });
  await push();
  expect(asked()).toBe(before);
  Reflect.deleteProperty(document, 'hidden');
  await push();
  expect(asked()).toBe(before + 1);
});

test('what is recorded stays, and why there is no more stands beside it', async () => {
  await atOutput(all['player-fleet-stopped']!, { ...said, failure: { code: 'session-expired' } });
  const output = await screen.findByRole('region', { name: 'Output of fleet-0500' });
  expect(within(output).getByRole('textbox')).toHaveProperty('value', said.text);
  expect(within(output).getByRole('alert')).toBeTruthy();
});
