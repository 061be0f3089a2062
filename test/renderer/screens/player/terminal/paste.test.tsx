import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { mount } from '../../../mount.tsx';
import { states } from '../../../states/all.ts';

const state = states('drill')['player-terminal-live']!;
const session = 'sato-0123';
const input = () => screen.findByRole('textbox', { name: 'Terminal on web-7' });

it('shows several pasted lines first, and sends nothing when the person says no', async () => {
  const { api, user } = await mount(state);
  await user.click(await input());
  await user.paste('rm -r /srv\nreboot\n');
  const dialog = screen.getByRole('dialog', { name: 'Send 2 lines to web-7?' });
  expect(within(dialog).getByRole('textbox')).toHaveProperty('value', 'rm -r /srv\nreboot');
  await user.click(within(dialog).getByRole('button', { name: 'Do not send' }));
  expect(api.argsOf('terminal.type')).toEqual([]);
  await user.click(await input());
  await user.paste('a\nb');
  await user.click(screen.getByRole('button', { name: 'Send 2 lines' }));
  expect(api.argsOf('terminal.type')).toEqual([{ session, text: 'a\rb' }]);
});

it.each([
  ['turned around', 'rm \u202etxt.exe', 'rm ⟨U+202E⟩txt.exe'],
  ['hidden', 'rm\u200b x', 'rm⟨U+200B⟩ x'],
])('writes out letters that are %s, of one line too, before it is sent', async (_, raw, shown) => {
  const { api, user } = await mount(state);
  await user.click(await input());
  await user.paste(raw);
  const dialog = screen.getByRole('dialog', { name: 'Send 1 line to web-7?' });
  expect(within(dialog).getByRole('textbox')).toHaveProperty('value', shown);
  expect(api.argsOf('terminal.type')).toEqual([]);
});

it('takes nothing that is typed or pasted while it is read-only', async () => {
  const current = state.view.run!.current!;
  const { detail } = current;
  if (detail.kind !== 'terminal') throw new Error('no terminal');
  const locked = { ...detail, live: { ...detail.live!, locked: true } };
  const run = { ...state.view.run!, current: { ...current, detail: locked } };
  const { api, user } = await mount({ ...state, view: { ...state.view, run } });
  await user.click(await input());
  await user.keyboard('ls{Enter}');
  await user.paste('reboot');
  expect(api.argsOf('terminal.type')).toEqual([]);
  await user.click(screen.getByRole('checkbox', { name: /Read-only/ }));
  expect(api.argsOf('terminal.lock')).toEqual([{ session, locked: false }]);
});
