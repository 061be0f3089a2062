import { cleanup, screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { mount } from '../../mount.tsx';
import { states } from '../../states/all.ts';
import { debrief } from '../../states/debrief.ts';

const state = (name: string) => states('drill')[name]!;
const rowOf = (name: string) =>
  within(screen.getByRole('table', { name: 'Figures and their records' }))
    .getByRole('rowheader', { name })
    .closest('tr')!;

test('what could not be put into the draft is said, and the draft is a press away', async () => {
  const { api, user } = await mount({
    ...state('debrief'),
    answers: { ...state('debrief').answers, 'debrief.propose': { draft: 'draft-9' } },
  });
  await user.click(
    await screen.findByRole('button', { name: /^Propose a change: Stopped at the read/ }),
  );
  expect(api.argsOf('debrief.propose')[0]?.about).toMatchObject({ is: 'record', seq: 44 });
  expect(await screen.findByText(/could not be put in/)).toBeDefined();
  expect(screen.getAllByRole('button', { name: 'Open the draft' })).not.toHaveLength(0);
});

test('a figure is beside its earlier ones in words, and leads to each of its records', async () => {
  const { api, user } = await mount(state('debrief'));
  await screen.findByRole('table', { name: 'Figures and their records' });
  const worse = rowOf('Contained: first change done');
  expect(worse.textContent).toBe('Contained: first change done35 min 38 sworse25 min––53');
  const many = rowOf('Steps done');
  expect(within(many).getAllByRole('button', { name: /^Record/ })).toHaveLength(4);
  await user.click(within(many).getByRole('button', { name: 'Show 8 more records of Steps done' }));
  await user.click(within(many).getByRole('button', { name: 'Record 39' }));
  await vi.waitFor(() => expect(api.argsOf('log.record').at(-1)).toMatchObject({ at: 39 }), 8_000);
});

test('the first drill of a scenario is compared with nothing, and nothing went otherwise', async () => {
  await mount(state('debrief-first'));
  expect(screen.getByText(/first drill of this scenario/)).toBeDefined();
  expect(screen.queryByRole('columnheader', { name: 'Since the last' })).toBeNull();
  expect(screen.getByText(/The playbook was followed/)).toBeDefined();
});

test('a debrief is named by its scenario, and by its playbook where it had none', async () => {
  await mount(state('debrief'));
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(
    'Debrief: Single sign-on is down',
  );
  cleanup();
  const answers = { 'debrief.read': { ...debrief, kind: 'probe', scenario: { id: '' } } } as const;
  await mount({ ...state('debrief'), answers: { ...state('debrief').answers, ...answers } });
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(
    'Debrief: Identity provider outage',
  );
});

test('an item without words or with a wrong day is not kept, and nothing typed is lost', async () => {
  const { api, user } = await mount(state('debrief'));
  await user.click(screen.getByRole('button', { name: 'Add an action item' }));
  const dialog = screen.getByRole('dialog');
  await user.type(within(dialog).getByLabelText('Until'), '2026-02-30');
  await user.click(within(dialog).getByRole('button', { name: 'Keep' }));
  expect(within(dialog).getByText('Say what is to be done.')).toBeDefined();
  expect(within(dialog).getByText(/Not a day/)).toBeDefined();
  expect(api.argsOf('debrief.add')).toEqual([]);
  await user.type(within(dialog).getByLabelText('What is to be done'), 'Ask the bank');
  await user.clear(within(dialog).getByLabelText('Until'));
  await user.type(within(dialog).getByLabelText('Until'), '２０２６-12-31');
  await user.click(within(dialog).getByRole('button', { name: 'Keep' }));
  expect(api.argsOf('debrief.add')).toMatchObject([
    { text: 'Ask the bank', owner: 'sato', due: '2026-12-31' },
  ]);
});

test('what was published has no more to be pressed; what is late says so', async () => {
  await mount(state('debrief'));
  const items = screen.getByRole('region', { name: 'Action items' });
  const [late, , published] = within(items).getAllByRole('listitem');
  expect(late?.textContent).toContain('late: was due 2026-11-20');
  expect(published?.textContent).toContain('Published as version 1.3');
  expect(within(published!).queryByRole('button')).toBeNull();
});
