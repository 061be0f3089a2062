import { act, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { mount } from '../../mount.tsx';
import { states } from '../../states/all.ts';

const due = states('incident')['player-promise-due']!;
const part = () => screen.queryByRole('region', { name: 'Promises that are due' });

test('only what is due stands under the band, until somebody says what became of it: rule P15', async () => {
  const { api, user } = await mount(due);
  const shown = within(part()!);
  expect(shown.getAllByRole('listitem')).toHaveLength(1);
  expect(shown.getByText('Call the orders team back · Mori')).toBeTruthy();
  expect(document.activeElement).not.toBe(part());
  await user.click(shown.getByRole('button', { name: 'Kept: Call the orders team back' }));
  expect(api.argsOf('agreed.settle')).toEqual([{ id: 'p-1', kept: true }]);
});

test('the focus of what was settled goes to the screen with it, not to another act', async () => {
  const { api, user } = await mount(due);
  await user.click(within(part()!).getByRole('button', { name: /^Kept: / }));
  const run = due.view.run!;
  act(() => api.push({ ...due.view, run: { ...run, agreed: [] } }));
  expect(part()).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole('main'));
});

test('it is said once, by name', async () => {
  await mount(due);
  expect(await screen.findByText('A promise is due: Call the orders team back')).toBeTruthy();
});

test('while a step is read aloud it is not said', async () => {
  const { api } = await mount({ ...due, overlay: { is: 'aloud' } });
  await screen.findByRole('dialog');
  expect(screen.queryByText(/^A promise is due/)).toBeNull();
  expect(api.argsOf('aloud.quiet')).toEqual([{ on: true }]);
});
