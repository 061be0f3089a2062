import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { DraftEdit } from '../../../../main/contract/views.ts';
import { mount } from '../../mount.tsx';
import { failure } from '../../states/base.ts';
import { states } from '../../states/all.ts';
import { codeView, typeInto } from './code.ts';

const state = states('drill')['write-text']!;
const tab = (name: string) => screen.findByRole('tab', { name });

test('F2 where there is no name says so', async () => {
  await mount({ ...state, answers: { ...state.answers, 'draft.name': failure('draft-no-name') } });
  const view = await codeView();
  fireEvent.keyDown(view.contentDOM, { key: 'F2', keyCode: 113 });
  await screen.findByRole('heading', { name: 'Nothing here has a name.' });
});

test('Alt, Shift and an arrow move the step the caret is in', async () => {
  const { api } = await mount({
    ...state,
    answers: { ...state.answers, 'draft.move': [{ from: 0, to: 6, insert: 'moved' }] },
  });
  const view = await codeView();
  fireEvent.keyDown(view.contentDOM, {
    key: 'ArrowDown',
    keyCode: 40,
    altKey: true,
    shiftKey: true,
  });
  await waitFor(() => expect(view.state.doc.toString()).toMatch(/^moved:/));
  expect(api.argsOf('draft.move')[0]).toMatchObject({ offset: 0, by: 'down' });
});

test('a name that is taken is refused in the dialog; another changes every place at once', async () => {
  const { user } = await mount({
    ...state,
    answers: {
      ...state.answers,
      'draft.name': { kind: 'step', id: 'mend', places: 3 },
      'draft.rename': ({ to }) =>
        to === 'tell' ? failure('draft-name-taken') : [{ from: 0, to: 6, insert: 'other' }],
    },
  });
  const view = await codeView();
  fireEvent.keyDown(view.contentDOM, { key: 'F2', keyCode: 113 });
  const dialog = within(await screen.findByRole('dialog', { hidden: true }));
  const box = dialog.getByLabelText('New name of the step mend');
  await user.clear(box);
  await user.type(box, 'tell{Enter}');
  await screen.findByRole('heading', { name: /has this name already/, hidden: true });
  await user.clear(box);
  await user.type(box, 'other{Enter}');
  await waitFor(() => expect(view.state.doc.toString()).toMatch(/^other:/));
});

test('a missing translation is written beside the other, and goes into the text', async () => {
  const { api, user } = await mount({
    ...state,
    answers: { ...state.answers, 'draft.translate': [{ from: 0, to: 6, insert: '題' }] },
  });
  const view = await codeView();
  await user.click(await tab('English and Japanese'));
  await user.click(await screen.findByLabelText('Only those'));
  await user.type(await screen.findByLabelText('declare · do · Japanese'), '伝えます。');
  await user.tab();
  await waitFor(() => expect(view.state.doc.toString()).toMatch(/^題:/));
  expect(api.argsOf('draft.translate')[0]).toMatchObject({
    path: ['sections', 0, 'steps', 0, 'do'],
    lang: 'ja',
    value: '伝えます。',
  });
});

test('changes found for another text than is there now are not made', async () => {
  let answer: (edits: readonly DraftEdit[]) => void = () => undefined;
  const translate = () =>
    new Promise<readonly DraftEdit[]>((resolve) => {
      answer = resolve;
    });
  const { user } = await mount({
    ...state,
    answers: { ...state.answers, 'draft.translate': translate },
  });
  const view = await codeView();
  await user.click(await tab('English and Japanese'));
  await user.type(await screen.findByLabelText('declare · do · Japanese'), 'x');
  await user.tab();
  typeInto(view, '# more\n');
  await act(async () => answer([{ from: 0, to: 6, insert: 'wrong' }]));
  expect(view.state.doc.toString()).toMatch(/^format:[^]*# more\n$/);
});

test('an earlier version comes back as a change that can be undone', async () => {
  const old = { id: 'a', version: 11, savedAt: 1, text: 'old\n' };
  const { user } = await mount({
    ...state,
    answers: {
      ...state.answers,
      'draft.open': ({ version }) =>
        version === undefined ? (state.answers?.['draft.open'] as never) : old,
    },
  });
  const view = await codeView();
  await user.click(await tab('Versions'));
  await user.click((await screen.findAllByRole('button', { name: 'Take back' }))[0]!);
  await waitFor(() => expect(view.state.doc.toString()).toBe('old\n'));
});

test('arrow keys move along the tabs', async () => {
  const { user } = await mount(state);
  await codeView();
  act(() => screen.getByRole('tab', { name: 'Findings' }).focus());
  await user.keyboard('{ArrowLeft}');
  expect(document.activeElement?.textContent).toBe('Versions');
  expect(document.activeElement?.getAttribute('aria-selected')).toBe('true');
});
