import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { mount } from '../../mount.tsx';
import { states } from '../../states/all.ts';

const all = states('incident');
const state = all['player-failed']!;
const path = state.view.run?.current?.path;
const WEB_8 = 'i-0c58e1b7740fd2a93';

test('the output of each target can be kept as evidence, and is said to be', async () => {
  const taken = { name: 'step-6 web-8.txt', sha256: 'a'.repeat(64), size: 5 };
  const { api, user } = await mount({
    ...state,
    answers: { ...state.answers, 'evidence.keep-output': taken },
  });
  await user.click(screen.getByRole('button', { name: 'Keep as evidence web-8' }));
  expect(api.argsOf('evidence.keep-output')).toEqual([{ path, target: WEB_8 }]);
  expect(await screen.findByText('Output kept as evidence')).toBeTruthy();
});

test('where it is refused, the card stands beside it and nothing is said to be kept', async () => {
  const { user } = await mount({
    ...state,
    answers: { ...state.answers, 'evidence.keep-output': { code: 'disk-full' } },
  });
  await user.click(screen.getByRole('button', { name: 'Keep as evidence web-8' }));
  const card = await screen.findByRole('alert', { name: 'The disk is full.' });
  expect(within(card).getByText(/Nothing of this file was kept\./)).toBeTruthy();
  expect(screen.queryByText('Output kept as evidence')).toBeNull();
});

test('what the step expects is compared with output in sight: it is not folded', async () => {
  await mount(all['player-result']!);
  const outputs = screen.getAllByRole('textbox', { name: /^Output/ });
  expect(outputs.map((output) => output.closest('details')?.open)).toEqual([true, true]);
});
