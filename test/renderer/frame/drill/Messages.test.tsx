import { act, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { mount } from '../../mount.tsx';
import { states } from '../../states/all.ts';

const state = states('drill')['player-messages']!;
const part = () => screen.queryByRole('region', { name: 'Messages of the drill' });

test('what was not read stands under the band, with who and how, until it is', async () => {
  const { api, user } = await mount(state);
  const shown = within(part()!);
  expect(shown.getAllByRole('listitem')).toHaveLength(2);
  expect(shown.getByText(/Mori, incident lead is on the phone:/)).toBeTruthy();
  expect(document.activeElement).not.toBe(part());
  await user.click(shown.getByRole('button', { name: 'Got it: Mori, incident lead' }));
  expect(api.argsOf('drill.see')).toEqual([{ id: 'lead-calls' }]);
});

test('the focus goes to the screen with the last message', async () => {
  const { api, user } = await mount(state);
  await user.click(within(part()!).getAllByRole('button')[0]!);
  act(() => api.push({ ...state.view, run: { ...state.view.run!, messages: [] } }));
  expect(part()).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole('main'));
});

test('each is said once, and none while a step is read aloud', async () => {
  await mount(state);
  expect(await screen.findByText(/^A message came\. Mori, incident lead: /)).toBeTruthy();
});

test('while a step is read aloud none is said', async () => {
  await mount({ ...state, overlay: { is: 'aloud' } });
  await screen.findByRole('dialog');
  expect(screen.queryByText(/^A message came/)).toBeNull();
});

test('with messages left the focus stays among them', async () => {
  const { api, user } = await mount(state);
  await user.click(within(part()!).getAllByRole('button')[0]!);
  const run = state.view.run!;
  const messages = run.messages!.map((one) =>
    one.id === 'lead-calls' ? { ...one, seen: true } : one,
  );
  act(() => api.push({ ...state.view, serial: state.view.serial + 1, run: { ...run, messages } }));
  expect(within(part()!).getAllByRole('listitem')).toHaveLength(1);
  expect(part()!.contains(document.activeElement)).toBe(true);
});
