import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { mount } from '../../mount.tsx';
import { failure } from '../../states/base.ts';
import { states } from '../../states/all.ts';

const all = states('incident');
const path = 'step-6';

test.each([
  ['sign-in', 'Sign in with the browser', 'sign-in.open', {}],
  ['role', 'Open the switch-role link', 'console.open', { role: 'ops', path }],
  ['command', 'Read back and copy the line', 'lane-a.begin', { path }],
] as const)('the main action at %s is “%s”', async (name, label, call, args) => {
  const { api, user } = await mount(all[`player-lane-a-${name}`]!);
  await screen.findByRole('button', { name: label });
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(api.argsOf(call)).toEqual([args]);
});

test('a command to more servers than AWS takes at once says which part this is', async () => {
  const state = all['player-lane-a-command']!;
  const { run } = state.view;
  const { current } = run!;
  const laneA = { ...current!.laneA!, part: { number: 2, of: 3 } };
  const parted = { ...run!, current: { ...current!, laneA } };
  await mount({ ...state, view: { ...state.view, run: parted } });
  screen.getByText('Part 2 of 3. AWS takes 50 servers at a time.');
});

test('a role that was opened is read back for its step', async () => {
  const { api, user } = await mount(all['player-lane-a-role-opened']!);
  expect(document.activeElement).toBe(screen.getByLabelText(/Last 4 digits/));
  await user.keyboard('6666');
  await user.click(screen.getByRole('checkbox', { name: /IR-Operator\/bg-sato/ }));
  await user.click(screen.getByRole('button', { name: 'That is what it shows' }));
  expect(api.argsOf('console.confirm')).toEqual([
    { role: 'ops', path, digits: '6666', nameSeen: true },
  ]);
});

test('another account says stop, with the button that signs out', async () => {
  const state = all['player-lane-a-role-opened']!;
  const wrong = failure('wrong-account', { params: { expected: '6666' } });
  const { api, user } = await mount({
    ...state,
    answers: { ...state.answers, 'console.confirm': wrong },
  });
  await user.keyboard('3333');
  await user.click(screen.getByRole('checkbox', { name: /IR-Operator/ }));
  await user.click(screen.getByRole('button', { name: 'That is what it shows' }));
  await user.click(await screen.findByRole('button', { name: 'Sign out in the browser' }));
  expect(api.argsOf('console.sign-out')).toEqual([{}]);
});

describe('a command that was begun', () => {
  test('is told with its id, its output, and what became of it', async () => {
    const { api, user } = await mount(all['player-lane-a-command-begun']!);
    await user.type(screen.getByLabelText(/Command ID/), ' abc ');
    await user.click(screen.getByRole('radio', { name: 'It failed' }));
    await user.type(screen.getByLabelText('What was printed'), 'exit 7');
    await user.click(screen.getByRole('button', { name: 'Record what became of it' }));
    expect(api.argsOf('lane-a.tell')).toEqual([
      { path, status: 'failed', commandId: 'abc', output: 'exit 7' },
    ]);
  });

  test('is not told as a success by whoever only presses on', async () => {
    const { api, user } = await mount(all['player-lane-a-command-begun']!);
    await user.type(screen.getByLabelText(/Command ID/), 'abc{Enter}');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(api.argsOf('lane-a.tell')).toEqual([]);
    await user.click(screen.getByRole('radio', { name: 'It succeeded' }));
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(api.argsOf('lane-a.tell')).toEqual([{ path, status: 'ok', commandId: 'abc' }]);
  });

  test('offers its line again, and its parts to be filled in by hand', async () => {
    const { api, user } = await mount(all['player-lane-a-command-begun']!);
    await user.click(screen.getByRole('button', { name: 'Copy Line for CloudShell' }));
    await user.click(screen.getByText('To fill in by hand'));
    await user.click(screen.getByRole('button', { name: 'Copy Commands' }));
    expect(api.argsOf('lane-a.copy').map(({ what }) => what)).toEqual(['line', 'commands']);
  });
});

test('one left unknown is looked up before it is run again', async () => {
  const { api, user } = await mount(all['player-lane-a-command-unknown']!);
  await screen.findByRole('button', { name: 'Copy the line that looks it up' });
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(api.argsOf('lane-a.copy')).toEqual([{ path, what: 'look-up' }]);
  expect(api.argsOf('lane-a.begin')).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Run it again' }));
  expect(api.argsOf('lane-a.begin')).toEqual([{ path }]);
});

test('a secret is never asked for: there is no field to paste it into', async () => {
  const { api, user } = await mount(all['player-lane-a-secret-begun']!);
  await screen.findByText(/never paste it here/);
  expect(screen.queryByRole('textbox')).toBeNull();
  await user.click(screen.getByRole('radio', { name: 'It succeeded' }));
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(api.argsOf('lane-a.tell')).toEqual([{ path, status: 'ok' }]);
});
