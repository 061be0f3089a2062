import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { mount } from '../../../mount.tsx';
import { states } from '../../../states/all.ts';

const all = states('drill');

test('what came back is pasted where later steps need it, and goes with the word that it is done', async () => {
  const { api, user } = await mount(all['player-cli-answer']!);
  const place = screen.getByRole('textbox', { name: 'Paste what came back' });
  expect(document.activeElement).toBe(place);
  await user.paste('{ "Id": "r-a1b2" }');
  await user.click(screen.getByRole('button', { name: /Done as expected/ }));
  const [sent] = api.argsOf('step.confirm');
  expect(sent).toMatchObject({ asExpected: true, actual: '{ "Id": "r-a1b2" }' });
});

test('nothing pasted sends nothing along', async () => {
  const { api, user } = await mount(all['player-cli-answer']!);
  await user.click(screen.getByRole('button', { name: /Done as expected/ }));
  expect(api.argsOf('step.confirm')[0]).not.toHaveProperty('actual');
});

test('a line whose answer nobody needs has no place for it', async () => {
  await mount(all['player-cli-copied']!);
  expect(screen.queryByRole('textbox', { name: 'Paste what came back' })).toBeNull();
});
