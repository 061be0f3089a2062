import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { atTime } from '../../../../renderer/frame/agreed/at-time.ts';
import { mount } from '../../mount.tsx';
import { NOW } from '../../states/base.ts';
import { states } from '../../states/all.ts';

const opened = async () => {
  const mounted = await mount(states('incident')['dialog-agreed']!);
  return { ...mounted, dialog: within(await screen.findByRole('dialog')) };
};

test('a promise is written down with its time: rule P15', async () => {
  const { api, user, dialog } = await opened();
  const save = dialog.getByRole('button', { name: 'Write it down' });
  await user.click(save);
  expect(api.argsOf('agreed.add')).toEqual([]);
  await user.type(dialog.getByLabelText('What is promised'), 'Call legal');
  await user.type(dialog.getByLabelText(/^Until when/), '99:00');
  await user.click(save);
  expect(api.argsOf('agreed.add')).toEqual([]);
  await user.clear(dialog.getByLabelText(/^Until when/));
  await user.type(dialog.getByLabelText(/^Until when/), '14:30');
  await user.click(save);
  const at = atTime('14:30', NOW, 'next');
  expect(api.argsOf('agreed.add')).toEqual([
    { is: 'promise', what: 'Call legal', who: '', at, openedAt: NOW },
  ]);
});

test('a decision needs who decided, and has no time of its own: rule P15', async () => {
  const { api, user, dialog } = await opened();
  await user.click(dialog.getByRole('radio', { name: 'Decision' }));
  expect(dialog.queryByLabelText(/laptop’s time/)).toBeNull();
  await user.type(dialog.getByLabelText('What was decided'), 'Keep web-7');
  await user.click(dialog.getByRole('button', { name: 'Write it down' }));
  expect(api.argsOf('agreed.add')).toEqual([]);
  await user.type(dialog.getByLabelText('Who decided'), 'Abe');
  await user.keyboard('{Enter}');
  expect(api.argsOf('agreed.add')).toEqual([
    { is: 'decision', what: 'Keep web-7', who: 'Abe', openedAt: NOW },
  ]);
});
