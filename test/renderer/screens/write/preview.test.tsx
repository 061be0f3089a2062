import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { mount } from '../../mount.tsx';
import { states } from '../../states/all.ts';
import { codeView, typeInto } from './code.ts';

const state = states('drill')['write-text']!;
const open = async (answers = {}) => {
  const mounted = await mount({ ...state, answers: { ...state.answers, ...answers } });
  const view = await codeView();
  await mounted.user.click(await screen.findByRole('tab', { name: 'Preview' }));
  return { ...mounted, view };
};
const step = () => screen.findByRole('group', { name: /As a run would show it/ });

test('while the text has errors and no step was shown yet, it says so', async () => {
  await open({ 'draft.preview': null });
  await screen.findByText(/Once they are mended/);
});

test('an error typed later leaves the step as it was, and says so', async () => {
  let good = true;
  const shown = state.answers?.['draft.preview'];
  const { view } = await open({ 'draft.preview': () => (good ? shown : null) });
  await step();
  good = false;
  typeInto(view, 'x: [');
  await screen.findByText('The text has errors. This is the step as it was before.');
  expect(
    within(await step()).getByRole('heading', { name: /workloads still answer/ }),
  ).toBeTruthy();
});

test('nothing pressed in it reaches main, and the caret stays in the text', async () => {
  const { api, user, view } = await open();
  act(() => view.focus());
  const shown = within(await step());
  const made = api.made.length;
  for (const button of shown.getAllByRole('button')) {
    expect(button.matches(':disabled')).toBe(true);
    await user.click(button);
  }
  expect(api.made).toHaveLength(made);
});

test('it is drawn in the other language while the window keeps its own', async () => {
  const { user } = await open();
  await user.click(await screen.findByRole('radio', { name: '日本語' }));
  await screen.findByRole('heading', { name: 'ワークロードの応答を確認する' });
  expect(screen.getByRole('tab', { name: 'Preview' })).toBeTruthy();
});

test('it follows the caret', async () => {
  const { api, view } = await open();
  await step();
  act(() => view.dispatch({ selection: { anchor: 900 } }));
  await waitFor(() => expect(api.argsOf('draft.preview').at(-1)?.offset).toBe(900));
});
