import { act, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { newestSession } from '../../../../renderer/state/sessions.ts';
import { mount } from '../../mount.tsx';
import { states } from '../../states/all.ts';
import { run, step, view } from '../../states/base.ts';

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
  expect(new Set(marks).size).toBe(ends.length);
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
