import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { mount } from '../../mount.tsx';
import { failure } from '../../states/base.ts';
import { states } from '../../states/all.ts';
import { codeView, typeInto } from './code.ts';

const beside = () => screen.getByRole('complementary', { name: 'Beside the text' });
const state = states('drill')['write-text']!;

test('a draft changed elsewhere is said, and what was typed stays on the screen', async () => {
  await mount({ ...state, answers: { ...state.answers, 'draft.keep': failure('draft-changed') } });
  const view = await codeView();
  typeInto(view, '# mine\n');
  await screen.findByRole('heading', { name: /changed in another window/ });
  expect(view.state.doc.toString()).toMatch(/# mine\n$/);
  expect(screen.getByText('not kept')).toBeTruthy();
});

test('typing is kept in order, each version on the one before', async () => {
  let version = 12;
  const keep = () => ({ version: (version += 1), savedAt: 1 });
  const { api } = await mount({ ...state, answers: { ...state.answers, 'draft.keep': keep } });
  const view = await codeView();
  typeInto(view, '# a\n');
  await waitFor(() => expect(api.argsOf('draft.keep')).toHaveLength(1));
  typeInto(view, '# b\n');
  typeInto(view, '# c\n');
  await waitFor(() => expect(api.argsOf('draft.keep')).toHaveLength(2));
  const kept = api.argsOf('draft.keep');
  expect(kept.map(({ base }) => base)).toEqual([12, 13]);
  expect(kept[1]?.text).toMatch(/# a\n# b\n# c\n$/);
});

test('leaving the screen keeps the last half second', async () => {
  const { api, desk } = await mount({
    ...state,
    answers: { ...state.answers, 'draft.keep': { version: 13, savedAt: 1 } },
  });
  typeInto(await codeView(), '# last\n');
  desk.go({ at: 'home' });
  await waitFor(() => expect(api.argsOf('draft.keep')[0]?.text).toMatch(/# last\n$/));
});

test('a finding leads to its place in the text', async () => {
  const { user } = await mount(state);
  const view = await codeView();
  await user.click(await screen.findByRole('button', { name: /dangling-goto/ }));
  const { head } = view.state.selection.main;
  expect(view.state.doc.lineAt(head).number).toBe(44);
});

test('while main answers, what is typed is asked once, and an old answer is not shown', async () => {
  const asked: ((value: []) => void)[] = [];
  const check = () => new Promise<[]>((resolve) => asked.push(resolve));
  const { api } = await mount({ ...state, answers: { ...state.answers, 'draft.check': check } });
  const view = await codeView();
  for (const letter of 'abc') typeInto(view, letter);
  expect(api.argsOf('draft.check')).toHaveLength(1);
  asked[0]?.([]);
  await waitFor(() => expect(api.argsOf('draft.check')).toHaveLength(2));
  expect(api.argsOf('draft.check')[1]?.text).toMatch(/abc$/);
  expect(beside().getAttribute('aria-busy')).toBe('true');
  asked[1]?.([]);
  await waitFor(() => expect(beside().getAttribute('aria-busy')).toBe('false'));
});
