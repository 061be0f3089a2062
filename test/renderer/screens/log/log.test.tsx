import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { mount } from '../../mount.tsx';
import { states } from '../../states/all.ts';
import { logPage, logs } from '../../states/records.ts';

const all = states('drill');

test('the broken place is named in words and in its row', async () => {
  const { user } = await mount(all['log-tampered']!);
  await user.click(await screen.findByRole('button', { name: 'Verify' }));
  const status = await screen.findByRole('status', { name: 'TAMPERED' });
  expect(status.textContent).toContain(
    'Broken between #0087 and #0088: #0087 was changed or removed after writing.',
  );
  expect(status.textContent).toContain('#0088 to #0141 are still consistent with each other.');
  await user.click(within(status).getByRole('button', { name: 'Show #0087' }));
  const row = await screen.findByRole('row', { name: /^0088/ });
  expect(row.textContent).toContain('not linked');
  expect(screen.getByRole('row', { selected: true }).textContent).toContain('0087');
});

test('an intact log says from where to where, and what is not anchored is nothing bad', async () => {
  const { user } = await mount(all['log-one']!);
  await user.click(await screen.findByRole('button', { name: 'Verify' }));
  const status = await screen.findByRole('status', { name: 'VALID_UNANCHORED' });
  expect(status.textContent).toContain('Intact, #0000 to #0141.');
  expect(status.textContent).toContain('Nothing outside this computer has anchored it yet.');
});

test('the newest record comes first; arrows choose, and the record is shown as written', async () => {
  const { user } = await mount(all['log-one']!);
  const grid = await screen.findByRole('grid', { name: 'Records of this log' });
  expect(grid.getAttribute('aria-rowcount')).toBe('143');
  await screen.findByRole('row', { name: /^0141/ });
  grid.focus();
  await user.keyboard('{ArrowDown}{ArrowDown}');
  const aside = await screen.findByRole('complementary', { name: 'Record #0140' });
  const raw = await within(aside).findByRole('textbox', {
    name: 'Record as written',
    hidden: true,
  });
  expect(raw).toHaveProperty('value', expect.stringContaining('"seq": 140'));
  await user.keyboard('{End}');
  await screen.findByRole('complementary', { name: 'Record #0000' });
});

test('only what is in sight is asked for and drawn', async () => {
  const { api } = await mount(all['log-one']!);
  await screen.findByRole('row', { name: /^0141/ });
  expect(screen.getAllByRole('row').length).toBeLessThan(40);
  for (const { count } of api.argsOf('log.page')) expect(count).toBeLessThanOrEqual(100);
});

test('a number typed in the list goes to that record; a wrong one says why', async () => {
  const { user } = await mount(all['log-one']!);
  const grid = await screen.findByRole('grid', { name: 'Records of this log' });
  grid.focus();
  await user.keyboard('12{Enter}');
  await screen.findByRole('complementary', { name: 'Record #0012' });
  await user.type(
    screen.getByRole('textbox', { name: 'Go to' }),
    '{Control>}a{/Control}999{Enter}',
  );
  expect((await screen.findByRole('alert')).textContent).toBe(
    'This log has no #0999. The last one is #0141.',
  );
});

test('a time goes to the first record from then on', async () => {
  const { api, user } = await mount(all['log-one']!);
  await screen.findByRole('row', { name: /^0141/ });
  await user.type(screen.getByRole('textbox', { name: 'Go to' }), '2026-11-23 18:12Z{Enter}');
  await screen.findByRole('complementary', { name: 'Record #0012' });
  expect(api.argsOf('log.seek')).toEqual([
    { logId: 'log-1', time: Date.parse('2026-11-23T18:12:00Z') },
  ]);
});

test('a search shows its hits, and Escape shows all again', async () => {
  const { api, user } = await mount(all['log-one']!);
  const grid = await screen.findByRole('grid', { name: 'Records of this log' });
  grid.focus();
  await user.keyboard('/');
  await user.keyboard('通信{Enter}');
  await screen.findByText('14 records found');
  expect(api.argsOf('log.find').at(-1)).toEqual({ logId: 'log-1', filter: { text: '通信' } });
  expect(grid.getAttribute('aria-rowcount')).toBe('15');
  await user.keyboard('{ArrowDown}');
  await screen.findByRole('complementary', { name: 'Record #0137' });
  await user.keyboard('/{Escape}');
  await waitFor(() => expect(screen.queryByText('14 records found')).toBeNull());
  expect(api.argsOf('log.end-search')).toEqual([{ search: 'search-1' }]);
});

test('a search begun far down shows its hits from the first', async () => {
  const { user } = await mount(all['log-one']!);
  const grid = await screen.findByRole('grid', { name: 'Records of this log' });
  grid.focus();
  await user.keyboard('{End}');
  await screen.findByRole('complementary', { name: 'Record #0000' });
  await user.keyboard('/');
  await user.keyboard('通信{Enter}');
  await screen.findByText('14 records found');
  expect(await screen.findByRole('row', { name: /^0137/ })).toBeTruthy();
});

test('a filter asks for who, kind and time together', async () => {
  const { api, user } = await mount(all['log-one']!);
  await user.click(await screen.findByRole('button', { name: 'Filter' }));
  await user.selectOptions(
    await screen.findByLabelText('Who'),
    await screen.findByRole('option', { name: 'sato' }),
  );
  await user.selectOptions(screen.getByLabelText('Kind'), 'intent');
  await user.type(screen.getByLabelText('From'), 'noon');
  await user.click(screen.getByRole('button', { name: 'Show these records' }));
  expect(screen.getByText('This is no time. Write it as 03:12 or 2026-11-24 03:12.')).toBeTruthy();
  await user.clear(screen.getByLabelText('From'));
  await user.type(screen.getByLabelText('From'), '2026-11-23 18:00Z');
  await user.click(screen.getByRole('button', { name: 'Show these records' }));
  await screen.findByText('14 records found');
  expect(api.argsOf('log.find').at(-1)?.filter).toEqual({
    who: 'sato',
    types: ['intent'],
    from: Date.parse('2026-11-23T18:00:00Z'),
  });
});

test('who wrote neither first nor last can be chosen', async () => {
  const { api, user } = await mount(all['log-one']!);
  await user.click(await screen.findByRole('button', { name: 'Filter' }));
  const mori = await screen.findByRole('option', { name: 'mori' });
  await user.selectOptions(screen.getByLabelText('Who'), mori);
  await user.click(screen.getByRole('button', { name: 'Show these records' }));
  await screen.findByText('14 records found');
  expect(api.argsOf('log.find').at(-1)?.filter).toEqual({ who: 'mori' });
});

test('while the middle of a log is still read, the choice says so', async () => {
  const state = all['log-one']!;
  const answers = { ...state.answers, 'log.people': () => new Promise<never>(() => undefined) };
  const { user } = await mount({ ...state, answers });
  await user.click(await screen.findByRole('button', { name: 'Filter' }));
  await screen.findByRole('option', { name: 'sato' });
  expect(screen.getByText('Looking through the whole log for more people…')).toBeTruthy();
});

test('a record is proved against the newest checkpoint, in words', async () => {
  const { api, user } = await mount(all['log-one']!);
  await user.click(await screen.findByRole('row', { name: /^0137/ }));
  await user.click(await screen.findByRole('button', { name: 'Prove this record' }));
  await screen.findByText(/Record #0137 is in the tree of the signed checkpoint over 138 records/);
  await user.click(screen.getByRole('button', { name: 'Copy proof' }));
  expect(api.argsOf('log.copy-proof')).toEqual([{ logId: 'log-1', at: 137 }]);
});

test('no log yet says so and offers the next thing to do', async () => {
  await mount(all['log-empty']!);
  expect(await screen.findByRole('button', { name: 'Choose a playbook' })).toBeTruthy();
});

test('a check is followed and can be cancelled; meanwhile no second one is begun', async () => {
  const { api, user } = await mount(all['log-checking']!);
  await screen.findByText(/412,000 of 1,000,000 records/);
  const verify = screen.getByRole('button', { name: 'Verify' });
  expect(verify.getAttribute('aria-disabled') ?? String(verify.hasAttribute('disabled'))).toBe(
    'true',
  );
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(api.argsOf('job.cancel')).toEqual([{ id: 'job-1' }]);
});

test('a check that was cancelled is no failure: the log is not checked', async () => {
  const answers = { ...all['log-one']!.answers, 'log.verify': { code: 'cancelled' } as const };
  const { user } = await mount({ ...all['log-one']!, answers });
  await user.click(await screen.findByRole('button', { name: 'Verify' }));
  await screen.findByText('Not checked yet.');
  expect(screen.queryByRole('alert')).toBeNull();
});

test('a log without a readable record 0 is listed with what is wrong, and says what to do when open', async () => {
  const state = all['log-damaged']!;
  const log = { ...logs[0]!, damaged: true };
  const answers = {
    ...state.answers,
    'log.page': (asked: { from: number; count: number }) => ({ ...logPage(asked), log }),
  };
  const { user } = await mount({ ...state, answers });
  const row = await screen.findByRole('button', { name: /damaged/ });
  expect(row.textContent).toContain('Record #0 cannot be read.');
  await user.click(row);
  expect(await screen.findByText(/Leave the folder as it is/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Verify' })).toBeTruthy();
});

test('the line that says who vouches for a log leads to its anchor screen, open or ended', async () => {
  for (const logId of ['log-1', 'log-0']) {
    const { desk, user } = await mount({ ...all['log-one']!, route: { at: 'log', logId } });
    await user.click(await screen.findByRole('button', { name: 'Anchor now' }));
    expect(desk.state.get().route).toEqual({ at: 'anchor', logId });
    cleanup();
  }
});
