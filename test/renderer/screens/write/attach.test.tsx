import { undo } from '@codemirror/commands';
import { act, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { mount } from '../../mount.tsx';
import { failure } from '../../states/base.ts';
import { states } from '../../states/all.ts';
import { codeView, typeInto } from './code.ts';

const state = states('drill')['write-clean']!;

async function attach(answer: unknown) {
  const mounted = await mount({
    ...state,
    answers: { ...state.answers, 'draft.attach': answer as never },
  });
  const view = await codeView();
  const before = view.state.doc.toString();
  const button = await screen.findByRole('button', { name: 'Attach a file…' });
  await mounted.user.click(button);
  return { ...mounted, view, before };
}

test('who chooses nothing has the text as it was, and is told nothing', async () => {
  const { api, before, view } = await attach(null);
  expect(api.argsOf('draft.attach')).toEqual([{ text: before, offset: 0 }]);
  expect(view.state.doc.toString()).toBe(before);
  expect(screen.queryByText(/attach(ed|:)/)).toBeNull();
});

test('a file that is refused is named, and can be chosen again', async () => {
  const params = { file: 'plan.svg' };
  const { api, user } = await attach(failure('attachment-not-taken', { params }));
  await screen.findByRole('heading', { name: 'plan.svg cannot be attached.' });
  await user.click(screen.getByRole('button', { name: /again/i }));
  await waitFor(() => expect(api.argsOf('draft.attach')).toHaveLength(2));
});

test('what is attached goes into the text as one change, which Undo takes back', async () => {
  const edits = [
    { from: 0, to: 0, insert: '# files\n' },
    { from: 7, to: 7, insert: '!' },
  ];
  const { before, view } = await attach({ file: 'plan.png', edits });
  await screen.findByText('plan.png is attached');
  expect(view.state.doc.toString()).not.toBe(before);
  act(() => void undo(view));
  expect(view.state.doc.toString()).toBe(before);
});

test('what stands there already is told so', async () => {
  await attach({ file: 'plan.png', edits: [] });
  await screen.findByText('plan.png was attached already');
});

test('a text that changed meanwhile is left alone, and that is told', async () => {
  let answer: (value: unknown) => void = () => undefined;
  const later = () => new Promise((resolve) => (answer = resolve));
  const { view } = await attach(later);
  typeInto(view, '# more\n');
  const typed = view.state.doc.toString();
  await act(async () => {
    answer({ file: 'plan.png', edits: [{ from: 0, to: 0, insert: 'x' }] });
    await Promise.resolve();
  });
  await screen.findByText(/has changed meanwhile. Attach plan.png again/);
  expect(view.state.doc.toString()).toBe(typed);
});
