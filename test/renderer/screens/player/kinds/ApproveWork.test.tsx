import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { mount } from '../../../mount.tsx';
import { states } from '../../../states/all.ts';
import { run, step, text, view } from '../../../states/base.ts';

const all = states('drill');
const path = 'step-6';
const message = { text: '-----BEGIN BREAKGLASS APPROVAL REQUEST-----', codes: ['BGW1 P'], size: 6 };

test('what is signed stands there whole, then the request is handed over and the answer taken', async () => {
  const state = all['player-approve']!;
  const answers = { ...state.answers, 'approval.request': message };
  const { api, user } = await mount({ ...state, answers });
  expect(screen.getByText('Shut down web-7 and web-8?')).toBeTruthy();
  expect(screen.getByText(/shutdown -h now/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Ask a second person' }));
  await user.type(await screen.findByLabelText('Paste it here'), 'the answer');
  await user.click(screen.getByRole('button', { name: 'Read it' }));
  expect(api.argsOf('approval.take')).toEqual([{ path, given: 'the answer' }]);
});

test('alone it takes a reason first', async () => {
  const { api, user } = await mount(all['player-approve']!);
  await user.click(screen.getByText('Nobody can be asked'));
  await user.click(screen.getByRole('button', { name: 'Begin the wait' }));
  expect(api.argsOf('approval.wait')).toEqual([]);
  await user.type(screen.getByLabelText('Why nobody can be asked'), 'nobody answers');
  await user.click(screen.getByRole('button', { name: 'Begin the wait' }));
  expect(api.argsOf('approval.wait')).toEqual([{ path, reason: 'nobody answers' }]);
});

test('while the wait lasts nothing goes on, and the request can still be handed over', async () => {
  const request = text('Stop it?', '止めますか？');
  const waits = {
    kind: 'approve',
    request,
    acts: [],
    seconds: 60,
    until: Date.now() + 60_000,
  } as const;
  const { api, user } = await mount({ view: { ...view, run: run('drill', step(waits)) } });
  await user.click(screen.getByRole('button', { name: 'Go on without approval' }));
  expect(screen.getByRole('button', { name: 'Ask a second person' })).toBeTruthy();
  expect(api.argsOf('approval.alone')).toEqual([]);
});
