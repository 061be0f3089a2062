import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { mount } from '../../mount.tsx';
import { cards } from '../../states/base.ts';
import { states } from '../../states/all.ts';

const library = states('incident')['library']!;
const rows = (): readonly string[] =>
  within(screen.getByRole('listbox'))
    .queryAllByRole('option')
    .map((row) => /[A-Z]+-\d+/.exec(row.textContent)?.[0] ?? '');

test('a filter that hides a playbook says so by name, and one press takes all filters off', async () => {
  const { user } = await mount(library);
  await waitFor(() => expect(rows()).toHaveLength(3));
  await user.click(screen.getByRole('button', { name: 'Filters' }));
  await user.click(screen.getByRole('checkbox', { name: /^Never/ }));
  expect(rows()).toEqual(['PB-15']);
  screen.getByText(/2 hidden by filters, first PB-01/);
  await user.click(screen.getByRole('button', { name: 'Clear filters' }));
  expect(rows()).toHaveLength(3);
  expect(screen.queryByText(/hidden by filters/)).toBeNull();
});

const hits = cards.map((card) => ({
  ...card,
  matched: { where: 'title' as const, text: card.title.en },
}));

test('Enter opens the first match that is shown, not one the filters hide', async () => {
  const answers = { ...library.answers, 'library.search': hits };
  const { api, user } = await mount({ ...library, answers });
  await user.click(await screen.findByRole('button', { name: 'Filters' }));
  await user.click(await screen.findByRole('checkbox', { name: /^Never/ }));
  await user.type(screen.getByRole('searchbox'), 'glass{Enter}');
  await waitFor(() => expect(api.argsOf('playbook.open')[0]?.id).toBe('PB-15'));
  expect(api.argsOf('library.search').at(-1)).toMatchObject({ query: 'glass', most: 200 });
});

test('filters that hide every match never look as if there were none', async () => {
  const answers = { ...library.answers, 'library.search': hits.slice(0, 2) };
  const { user } = await mount({ ...library, answers });
  await user.click(await screen.findByRole('button', { name: 'Filters' }));
  await user.click(await screen.findByRole('checkbox', { name: /^Never/ }));
  await user.type(screen.getByRole('searchbox'), 'glass');
  await screen.findByText('The filters hide every playbook found.');
  expect(screen.queryByText(/No playbook matches/)).toBeNull();
});

test('with the filters folded away Escape is not theirs; cleared, the focus stays with them', async () => {
  const { user } = await mount(library);
  const filters = await screen.findByRole('button', { name: 'Filters' });
  await user.click(filters);
  await user.click(await screen.findByRole('checkbox', { name: /^Never/ }));
  await user.click(filters);
  const clear = screen.getByRole('button', { name: 'Clear filters' });
  clear.focus();
  await user.keyboard('{Escape}');
  expect(document.activeElement).toBe(clear);
  await user.click(clear);
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Filters' }));
});

test('Escape folds the filters away; those in force stay in sight', async () => {
  const { user } = await mount(library);
  await user.click(await screen.findByRole('button', { name: 'Filters' }));
  await user.click(await screen.findByRole('checkbox', { name: /^Never/ }));
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('checkbox')).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Filters: 1 in force' }));
  screen.getByText('Drilled: Never');
});
