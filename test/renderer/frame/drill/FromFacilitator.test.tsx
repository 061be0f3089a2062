import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { mount } from '../../mount.tsx';
import { cardFailure } from '../../states/cards.ts';
import { states } from '../../states/all.ts';

const state = states('drill')['dialog-facilitator-code']!;
const dialog = async () =>
  within(await screen.findByRole('dialog', { name: 'From the facilitator' }));

test('a code is typed and sent by keyboard alone; the field is empty for the next', async () => {
  const { api, user } = await mount({
    ...state,
    answers: { 'facilitator.code': () => null },
  });
  const shown = await dialog();
  const field = shown.getByRole<HTMLInputElement>('textbox', { name: 'Code' });
  expect(document.activeElement).toBe(field);
  await user.keyboard('7bjq mr4x{Enter}');
  expect(api.argsOf('facilitator.code')).toEqual([{ code: '7bjq mr4x' }]);
  expect(await shown.findByText('Taken: 7BJQ MR4X.')).toBeTruthy();
  expect(field.value).toBe('');
});

test('a refused code stays, and the card says what to do', async () => {
  const { user } = await mount({
    ...state,
    answers: { 'facilitator.code': cardFailure('no-such-inject') },
  });
  const shown = await dialog();
  await user.keyboard('nonsense{Enter}');
  expect(await shown.findByRole('alert')).toBeTruthy();
  expect(shown.getByRole<HTMLInputElement>('textbox', { name: 'Code' }).value).toBe('nonsense');
});

test('an empty code is not sent', async () => {
  const { api, user } = await mount(state);
  await dialog();
  await user.keyboard('  {Enter}');
  expect(api.argsOf('facilitator.code')).toEqual([]);
});

test('a pasted score sheet is taken in, and nothing of it is shown', async () => {
  const { api, user } = await mount({
    ...state,
    answers: { 'facilitator.sheet': () => null },
  });
  const shown = await dialog();
  await user.click(shown.getByRole('textbox', { name: /Paste|paste/ }));
  await user.paste('-----BEGIN BREAKGLASS SCORE SHEET-----');
  await user.click(shown.getByRole('button', { name: 'Read it' }));
  expect(api.argsOf('facilitator.sheet')).toEqual([
    { given: '-----BEGIN BREAKGLASS SCORE SHEET-----' },
  ]);
  expect(await shown.findByText('The score sheet is in.')).toBeTruthy();
});
