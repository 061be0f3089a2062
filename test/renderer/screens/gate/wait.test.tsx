import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { mount } from '../../mount.tsx';
import { failure } from '../../states/base.ts';
import { states } from '../../states/all.ts';

const all = states('incident');
const button = (name: string) => screen.findByRole('button', { name });

test('a wait begins with a reason only', async () => {
  const { api, user } = await mount(all['gate']!);
  await user.click(await button('Keep the reason and wait'));
  const reason = screen.getByLabelText('Reason');
  expect(document.activeElement).toBe(reason);
  expect(reason.getAttribute('aria-invalid')).toBe('true');
  expect(api.argsOf('gate.wait')).toEqual([]);
  await user.keyboard('nobody answers{Enter}');
  expect(api.argsOf('gate.wait')).toEqual([{ id: 'gate-1', reason: 'nobody answers' }]);
});

test('while it lasts, what is left is shown and nothing can begin', async () => {
  const state = all['gate-waiting']!;
  const gate = { ...state.view.gate!, until: Date.now() + 47_000 };
  const { api, user } = await mount({ ...state, view: { ...state.view, gate } });
  expect(screen.getByText(/^00:4[67] left/)).toBeDefined();
  await user.click(await button('Begin the incident'));
  expect(api.argsOf('run.start')).toEqual([]);
});

test('when it is over nothing begins by itself; one key begins it', async () => {
  const { api, desk, user } = await mount(all['gate-over']!);
  await button('Begin the incident');
  expect(desk.state.get().said).toBe('The wait is over.');
  expect(api.argsOf('run.start')).toEqual([]);
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(api.argsOf('run.start')).toEqual([{ playbook: 'PB-01', mode: 'incident' }]);
});

test.each([
  ['reader', 'Start incident'],
  ['home-resume', 'Resume step 6'],
])('from %s an incident that is held leads to where it is agreed to', async (name, press) => {
  const state = all[name]!;
  const held = failure('kit-gate');
  const { desk, user } = await mount({
    ...state,
    view: { ...state.view, gate: all['gate']!.view.gate! },
    answers: { ...state.answers, 'run.start': held, 'run.resume': held },
  });
  await user.click(await button(press));
  expect(desk.state.get().route).toEqual({ at: 'gate' });
});

test('before it stops anybody, the playbook says what this kit will ask for', async () => {
  await mount(all['reader-ahead']!);
  const said = await screen.findByText(/needs a second person first, or a reason and 60 s/);
  expect(said.textContent).toContain('signed by a key not known here, older than three months');
});
