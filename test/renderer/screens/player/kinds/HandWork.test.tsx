import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { mount } from '../../../mount.tsx';
import { states } from '../../../states/all.ts';

const all = states('drill');

test.each([
  ['It would fail', 'Why would it fail?', 'failed'],
  ['Nobody would know', 'Why would nobody know?', 'unknown'],
] as const)('at a tabletop one may say: %s', async (button, title, came) => {
  const { api, user } = await mount(all['player-tabletop']!);
  await user.click(screen.getByRole('button', { name: button }));
  await screen.findByRole('heading', { name: title });
  await user.type(screen.getByLabelText('What you would do then'), 'Ask Mori.');
  await user.click(screen.getByRole('button', { name: 'Record and go on' }));
  expect(api.argsOf('step.confirm')).toEqual([
    { path: 'step-6', asExpected: false, actual: 'Ask Mori.', byHand: true, came },
  ]);
});

test('a walkthrough is only read: nothing comes back in it', async () => {
  await mount(all['player-walkthrough']!);
  expect(screen.queryByRole('button', { name: 'It would fail' })).toBeNull();
  screen.getByText('Walkthrough: read it, then tick it. Nothing is sent.');
});

test('what a probe would change is talked through, and the band says that accounts are real', async () => {
  const { api, user } = await mount(all['player-probe']!);
  within(screen.getByTestId('band')).getByText('· real accounts');
  screen.getByText('Probe: this is no read, so only talk it through. Nothing is sent.');
  await user.click(screen.getByRole('button', { name: /Talked through/ }));
  expect(api.argsOf('step.confirm')).toEqual([{ path: 'step-6', asExpected: true, byHand: true }]);
});
