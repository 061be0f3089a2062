import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { mount } from '../../mount.tsx';
import { states } from '../../states/all.ts';

const all = states('incident');

test('a user and a role are set apart for game days, each by itself', async () => {
  const { api, user } = await mount(all['kit-draft-sample']!);
  const boxes = await screen.findAllByLabelText(/^For game days only/);
  const leave = async (): Promise<void> =>
    user.click(screen.getAllByRole('button', { name: 'Kit' })[0]!);
  await user.click(boxes[0]!);
  await user.click(boxes.at(-1)!);
  await leave();
  const kept = api.argsOf('kit-draft.keep').at(-1)!.draft;
  expect(kept.users.map(({ gameDay }) => gameDay)).toEqual([true, undefined]);
  expect(kept.roles.map(({ gameDay }) => gameDay)).toEqual([undefined, undefined, true]);
});

test('the kit’s screen tells them from the others', async () => {
  await mount(all['kit-trusted']!);
  expect(await screen.findAllByText('For game days only')).toHaveLength(2);
});
