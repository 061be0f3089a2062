import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { MergedView } from '../../../../main/contract/views.ts';
import { failure } from '../../states/base.ts';
import { clocksApart, mergedPage } from '../../states/merged.ts';
import { mount } from '../../mount.tsx';
import { states } from '../../states/all.ts';

const all = states('drill');

/** The merge screen of a log, with answers of its own. */
async function begun(more: Parameters<typeof mount>[0]['answers'] = {}) {
  const { clicks: _, ...state } = all['log-merged']!;
  const mounted = await mount({ ...state, answers: { ...state.answers, ...more } });
  await mounted.user.click(await screen.findByRole('button', { name: 'With other laptops' }));
  return mounted;
}

async function shown(more: Parameters<typeof mount>[0]['answers'] = {}) {
  const mounted = await begun(more);
  await mounted.user.click(await screen.findByRole('checkbox', { name: /^mori on ir-laptop-02/ }));
  await mounted.user.click(screen.getByRole('button', { name: 'Show as one list' }));
  return mounted;
}

test('without a log chosen nothing is brought together; one taken in is chosen at once', async () => {
  const { api, user } = await begun();
  await screen.findByRole('checkbox', { name: /^mori/ });
  await user.click(screen.getByRole('button', { name: 'Show as one list' }));
  expect(api.argsOf('log.merge')).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Take in an export…' }));
  await waitFor(() =>
    expect(screen.getByRole('checkbox', { name: /^tanaka/ })).toHaveProperty('checked', true),
  );
  await user.click(screen.getByRole('button', { name: 'Show as one list' }));
  expect(api.argsOf('log.merge')).toEqual([{ logId: 'log-1', others: ['log-t'] }]);
});

test('what cannot be brought together says why, and the choice stays', async () => {
  await shown({ 'log.merge': failure('merge-same-log', { params: { log: 'log-m' } }) });
  await screen.findByRole('alert');
  expect(screen.getByRole('checkbox', { name: /^mori/ })).toHaveProperty('checked', true);
});

test('each row is marked with its laptop; the newest comes first, and focus is in the list', async () => {
  await shown();
  const grid = await screen.findByRole('grid', { name: 'Records of several laptops' });
  expect(grid.getAttribute('aria-rowcount')).toBe('207');
  await within(grid).findByRole('row', { name: /A sato.*0141$/ });
  expect(within(grid).getAllByRole('row', { name: /B morimori/ }).length).toBeGreaterThan(0);
  expect(within(grid).getAllByText('≈').length).toBeGreaterThan(0);
  expect(document.activeElement).toBe(grid);
  const sources = screen.getByRole('list', { name: 'Laptops in this list' });
  expect(sources.textContent).toContain('mori · ir-laptop-02 · 64 records');
  expect(sources.textContent).toContain('Its clock agrees with A’s within a minute.');
});

test('only what is in sight is asked for and drawn', async () => {
  const { api } = await shown();
  await screen.findByRole('row', { name: /0141$/ });
  expect(screen.getAllByRole('row').length).toBeLessThan(40);
  for (const { count } of api.argsOf('log.merged')) expect(count).toBeLessThanOrEqual(100);
});

test('clocks that were apart, changed or never compared are told in words', async () => {
  await shown({ 'log.merge': clocksApart });
  const sources = await screen.findByRole('list', { name: 'Laptops in this list' });
  const [, mori, tanaka] = within(sources).getAllByRole('listitem');
  expect(mori?.textContent).toContain(
    'Its clock was 3 min 15 s ahead; its times are moved back by that here.',
  );
  expect(mori?.textContent).toContain('Its clock was changed 2 times');
  expect(mori?.textContent).toContain('1 damaged record is left out.');
  expect(tanaka?.textContent).toContain('No record compares its clock with A’s');
});

test('a record of another laptop is read from its log; one of this log can be proved', async () => {
  const { api, user } = await shown();
  const grid = await screen.findByRole('grid', { name: 'Records of several laptops' });
  await user.click((await within(grid).findAllByRole('row', { name: /B mori/ }))[0]!);
  await screen.findByText(/^From another laptop: its log was verified/);
  expect(api.argsOf('log.merged-record')[0]).toMatchObject({ merged: 'merge-1', logId: 'log-m' });
  expect(screen.queryByRole('button', { name: 'Prove this record' })).toBeNull();
  await user.click((await within(grid).findAllByRole('row', { name: /A sato/ }))[0]!);
  await screen.findByRole('button', { name: 'Prove this record' });
  expect(api.argsOf('log.record')).toEqual([{ logId: 'log-1', at: 141 }]);
});

test('a record of this laptop’s earlier log can be proved too, and new records are counted by the open log alone', async () => {
  const earlier: MergedView = {
    ...clocksApart,
    ownRecords: 140,
    sources: [{ ...clocksApart.sources[0]!, records: 400 }],
  };
  const { user } = await shown({
    'log.merge': earlier,
    'log.merged': (asked) => {
      const page = mergedPage(asked);
      return {
        ...page,
        records: page.records.map((row) => ({ ...row, logId: 'log-0', source: 0 })),
      };
    },
  });
  const grid = await screen.findByRole('grid', { name: 'Records of several laptops' });
  await user.click((await within(grid).findAllByRole('row', { name: /A sato/ }))[0]!);
  await screen.findByRole('button', { name: 'Prove this record' });
  expect(screen.queryByText(/^From another laptop/)).toBeNull();
});

test('words, person and laptop are asked for together, by keyboard; Escape shows all again', async () => {
  const { api, user } = await shown();
  const grid = await screen.findByRole('grid', { name: 'Records of several laptops' });
  await screen.findByRole('row', { name: /0141$/ });
  grid.focus();
  await user.keyboard('/');
  expect(document.activeElement).toBe(screen.getByRole('searchbox'));
  await user.keyboard('通信{Enter}');
  await screen.findByText('9 records found');
  expect(grid.getAttribute('aria-rowcount')).toBe('10');
  await user.selectOptions(screen.getByLabelText('Who'), 'mori');
  await user.selectOptions(screen.getByLabelText('Laptop'), 'B · mori · ir-laptop-02');
  await waitFor(() =>
    expect(api.argsOf('log.merged-find').at(-1)).toEqual({
      merged: 'merge-1',
      filter: { text: '通信', who: 'mori', source: 1 },
    }),
  );
  await user.click(screen.getByRole('button', { name: 'Show all records' }));
  await waitFor(() => expect(grid.getAttribute('aria-rowcount')).toBe('207'));
  expect(screen.getByRole('searchbox')).toHaveProperty('value', '');
  expect(screen.getByLabelText('Who')).toHaveProperty('value', '');
});

test('nothing found says so; a search that failed shows all and says why', async () => {
  const none = { total: 0, from: 0, records: [] };
  const { user } = await shown({
    'log.merged-find': ({ filter }) =>
      filter.who === undefined ? { search: 's', total: 0 } : failure('log-unreadable'),
    'log.merged': (asked) => (asked.search === undefined ? mergedPage(asked) : none),
  });
  const grid = await screen.findByRole('grid', { name: 'Records of several laptops' });
  await user.type(screen.getByRole('searchbox'), 'zzz{Enter}');
  await screen.findByText('No record matches.');
  await user.selectOptions(screen.getByLabelText('Who'), 'mori');
  await screen.findByRole('alert');
  expect(screen.queryByText('No record matches.')).toBeNull();
  await waitFor(() => expect(grid.getAttribute('aria-rowcount')).toBe('207'));
});

test('a list that is no longer kept says so, and other logs can be chosen', async () => {
  const { user } = await shown({ 'log.merged': failure('no-such-merge') });
  await screen.findByText('This list of several logs is no longer kept.');
  await user.click(screen.getByRole('button', { name: 'Choose other logs' }));
  await screen.findByRole('checkbox', { name: /^mori/ });
});

test('the list stays while something else of the log is looked at', async () => {
  const { api, user } = await shown();
  await screen.findByRole('grid', { name: 'Records of several laptops' });
  await user.click(screen.getByRole('button', { name: 'Records' }));
  await screen.findByRole('grid', { name: 'Records of this log' });
  await user.click(screen.getByRole('button', { name: 'With other laptops' }));
  await screen.findByRole('grid', { name: 'Records of several laptops' });
  expect(api.argsOf('log.merge')).toHaveLength(1);
});
