import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { mount } from '../../mount.tsx';
import { failure } from '../../states/base.ts';
import { states } from '../../states/all.ts';
import { codeView } from './code.ts';

const state = states('drill')['write-text']!;
const dead = states('drill')['write-flow-dead']!;

async function open(answers = {}) {
  const mounted = await mount({ ...state, answers: { ...state.answers, ...answers } });
  const view = await codeView();
  await mounted.user.click(await screen.findByRole('tab', { name: 'Ways' }));
  return { ...mounted, view };
}

test('a text that is no YAML has no ways, and says so', async () => {
  await open({ 'draft.flow': failure('draft-unreadable') });
  await screen.findByRole('heading', { name: /not YAML/ });
});

test('every step is listed with where its answers lead', async () => {
  await open();
  await screen.findByText('Every way leads on, and every step is reached.');
  const row = screen.getByRole('button', { name: '3 · Decide how bad it is' }).closest('li')!;
  const leads = within(row)
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);
  expect(leads).toEqual([
    'Users cannot work → 4 Mend it',
    'It can wait → 5 Tell people',
    'I do not know → 4 Mend it',
  ]);
});

test('what the playbook needs is the first box, and is not moved among the steps', async () => {
  await open(states('drill')['write-flow-inputs']!.answers);
  const first = await screen.findByRole('button', { name: '1 · Fill in what this playbook needs' });
  const row = within(first.closest('li')!);
  expect(row.queryByRole('button', { name: /^Move/ })).toBeNull();
  expect(screen.getAllByRole('button', { name: /^Move up: / }).length).toBe(5);
});

test('dead ends are counted and named', async () => {
  await open(dead.answers);
  await screen.findByText('4 dead ends');
  expect(screen.getByText('I do not know → nowhere: “mend-it”')).toBeTruthy();
  expect(screen.getByText('It can wait → PB-07 is not on this computer')).toBeTruthy();
  expect(screen.getAllByText('No way leads here.')).toHaveLength(2);
  expect(screen.getByText(/Users cannot work → 1 .* · back/)).toBeTruthy();
});

test('a step leads to its place in the text', async () => {
  const { user, view } = await open();
  await user.click(await screen.findByRole('button', { name: '4 · Mend it' }));
  const { head } = view.state.selection.main;
  expect(view.state.doc.lineAt(head).text).toBe('      - id: mend');
  expect(view.hasFocus).toBe(true);
});

test('a step moved here moves in the text, and stays in hand', async () => {
  const edits = [{ from: 0, to: 6, insert: 'moved' }];
  const { api, user, view } = await open({ 'draft.move': edits });
  const down = await screen.findByRole('button', { name: 'Move down: Mend it' });
  await user.click(down);
  await waitFor(() => expect(view.state.doc.toString()).toMatch(/^moved:/));
  const [asked] = api.argsOf('draft.move');
  expect(asked?.by).toBe('down');
  expect(asked?.text.slice(asked.offset)).toMatch(/^id: mend/);
  expect(document.activeElement).toBe(down);
});
