import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { mount } from '../../../mount.tsx';
import { states } from '../../../states/all.ts';

const state = states('drill')['player-terminal-live']!;
const session = 'sato-0123';
const input = () => screen.findByRole('textbox', { name: 'Terminal on web-7' });

it('shows what the server wrote, Japanese in two columns', async () => {
  await mount(state);
  const log = await screen.findByRole('log', { name: 'Terminal on web-7' });
  await within(log).findByText('active');
  expect(log.textContent).toContain('障害の確認');
});

it('sends keys and Japanese from an input method, which is sent once it is settled', async () => {
  const { api, user } = await mount(state);
  await user.click(await input());
  await user.keyboard('ls{Enter}');
  const box = (await input()) as HTMLTextAreaElement;
  fireEvent.keyDown(box, { key: 'c', keyCode: 67, ctrlKey: true });
  box.value = '';
  fireEvent.compositionStart(box);
  box.value = 'しょうがい';
  fireEvent.compositionUpdate(box, { data: 'しょうがい' });
  fireEvent.keyDown(box, { key: 'Enter', keyCode: 229, isComposing: true });
  box.value = '障害';
  fireEvent.compositionEnd(box, { data: '障害' });
  await waitFor(() => expect(api.argsOf('terminal.type').at(-1)?.text).toBe('障害'));
  expect(api.argsOf('terminal.type').map(({ text }) => text)).toEqual([
    'l',
    's',
    '\r',
    '\u0003',
    '障害',
  ]);
});

it('ends it by one key, wherever the focus is', async () => {
  const { api, user } = await mount(state);
  expect(screen.getByRole('button', { name: /End terminal/ }).textContent).toContain(
    'Ctrl Shift D',
  );
  await user.click(await input());
  await user.keyboard('{Control>}{Shift>}D{/Shift}{/Control}');
  expect(api.argsOf('terminal.end')).toEqual([{ session }]);
});

it('lets the app’s own chords through and keeps the shell’s', async () => {
  const { user } = await mount(state);
  await user.click(await input());
  await user.keyboard('{Control>}k{/Control}');
  expect(screen.queryByRole('dialog')).toBeNull();
  await user.keyboard('{Control>}{Shift>}P{/Shift}{/Control}');
  expect(await screen.findByRole('dialog')).toBeDefined();
});
