import { act, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { newestSession } from '../../../../renderer/state/sessions.ts';
import { mount } from '../../mount.tsx';
import { states } from '../../states/all.ts';
import { run, step, view } from '../../states/base.ts';
import { checked as connection } from '../../states/connection.ts';

const all = states('incident');

test('who, where, which mode and what time stand in the band on every screen: rule U4', async () => {
  const { desk } = await mount(all['player-run-command']!);
  const session = newestSession(all['player-run-command']!.view.sessions);
  const facts = [/INCIDENT/, /\d\d:\d\d:\d\dZ/, session!.name, session!.alias, session!.region].map(
    (one) => new RegExp(one),
  );
  const band = screen.getByTestId('band');
  for (const fact of facts) expect(band.textContent).toMatch(fact);
  act(() => desk.go({ at: 'library' }));
  await screen.findByRole('searchbox');
  for (const fact of facts) expect(screen.getByTestId('band').textContent).toMatch(fact);
});

test('each end of a step has a mark of its own, in words: rule P4', async () => {
  const ends = ['done', 'skipped', 'failed', 'unknown', 'not-applicable', 'todo'] as const;
  const going = run('incident', step({ kind: 'do' }));
  const [first, ...rest] = going.sections;
  const rows = ends.map((state, at) => ({
    ...{
      path: `p${String(at)}`,
      number: at + 1,
      current: false,
      state,
      kind: 'do' as const,
      risk: 'read' as const,
    },
    title: { en: `Step ${String(at)}`, ja: `ステップ ${String(at)}` },
  }));
  const sections = [{ ...first!, rows }, ...rest];
  await mount({ view: { ...view, run: { ...going, sections } } });
  const marks = rows.map(({ title }) => {
    const row = screen.getByText(title.en).closest('li');
    return `${row?.textContent?.replace(/^\d+Step \d/, '') ?? ''} ${row?.innerHTML.match(/lucide-[a-z-]+/)?.[0] ?? ''}`;
  });
  // Each tells itself apart by its words alone, and by its sign alone.
  for (const part of [/ lucide-\S+$/, /^.* /]) {
    expect(new Set(marks.map((mark) => mark.replace(part, ''))).size).toBe(ends.length);
  }
  for (const mark of marks) expect(mark).toMatch(/[a-z]/);
});

test('nothing takes the focus, or the words, while somebody types: rule U11', async () => {
  const state = all['player-do']!;
  const { api, user } = await mount(state);
  await user.keyboard('{Control>}{Shift>}N{/Shift}{/Control}');
  const box = within(await screen.findByRole('dialog')).getByRole<HTMLTextAreaElement>('textbox');
  await user.type(box, 'half a sent');
  const due = all['player-promise-due']!.view.run!.agreed;
  const notices = [{ code: 'kit-overdue' as const }, { code: 'log-recovered' as const }];
  act(() => api.push({ ...state.view, notices, run: { ...state.view.run!, agreed: due } }));
  act(() => api.push({ ...state.view, sessions: [] }));
  expect(document.activeElement).toBe(box);
  await user.keyboard('ence');
  expect(box.value).toBe('half a sentence');
});

test('after an interruption nothing was asked of AWS, or gone on with, by itself: rule P5', async () => {
  const { api } = await mount(all['player-back']!);
  const acts = api.made.filter(({ call }) => /^(?:step|run)\./.test(call));
  expect(acts).toEqual([]);
});

test('without a network the step stays, in calm words, with ways on, and nothing pops up: rule P14', async () => {
  const state = all['player-do']!;
  const { api, user } = await mount(state);
  const title = screen.getByRole('heading', { level: 1 }).textContent;
  const hosts = connection.hosts.map((one) => ({ ...one, ok: false, code: 'no-network' as const }));
  const current = { ...state.view.run!.current!, failure: { code: 'no-network' as const } };
  act(() =>
    api.push({ ...state.view, connection: { hosts }, run: { ...state.view.run!, current } }),
  );
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(title);
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(screen.queryByRole('alertdialog')).toBeNull();
  const told = screen.getByRole('heading', { name: 'There is no network.' });
  expect(screen.getByRole('main').contains(told)).toBe(true);
  expect(
    within(told.parentElement!).getByRole('button', { name: 'Open the connection' }),
  ).toBeTruthy();
  // What needs no network goes on as before.
  await user.click(screen.getByRole('button', { name: 'Done as expected' }));
  expect(api.argsOf('step.confirm')).toHaveLength(1);
});

test('a connection that reaches nothing says so of each host, on its page: rule P14', async () => {
  const state = all['connection-checked']!;
  const hosts = connection.hosts.map((one) => ({ ...one, ok: false, code: 'no-network' as const }));
  await mount({ ...state, view: { ...state.view, connection: { checkedAt: 1, hosts } } });
  expect(screen.getAllByText('no network')).toHaveLength(hosts.length);
  expect(screen.queryByRole('dialog')).toBeNull();
});
