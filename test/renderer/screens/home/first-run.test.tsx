import { cleanup, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { mount } from '../../mount.tsx';
import { states } from '../../states/all.ts';

const all = states('incident');
const card = (): HTMLElement => screen.getByRole('region', { name: 'Set this laptop up' });

test('a laptop that is set up, or has a run to go on with, is not told to', async () => {
  await mount(all['home']!);
  expect(screen.queryByRole('region', { name: 'Set this laptop up' })).toBeNull();
});

test('a drill of a playbook that is not on this screen counts', async () => {
  const { view } = all['home-first-drill']!;
  await mount({ ...all['home-first-drill']!, view: { ...view, drilled: true } });
  expect(screen.queryByRole('region', { name: 'Set this laptop up' })).toBeNull();
});

test('a run to go on with comes first, kit or none', async () => {
  const { kit: _, ...view } = all['home-resume']!.view;
  await mount({ ...all['home-resume']!, view: { ...view, notices: [{ code: 'kit-missing' }] } });
  expect(screen.queryByRole('region', { name: 'Set this laptop up' })).toBeNull();
});

test('a drill that was begun is the last step, half done; an incident is no time to set up', async () => {
  const first = all['home-first-drill']!;
  const { resumable } = all['home-resume']!.view;
  const left = (mode: 'drill' | 'incident') => resumable.map((one) => ({ ...one, mode }));
  await mount({ ...first, view: { ...first.view, resumable: left('drill') } });
  expect(card().textContent).toContain('Finish your first drill');
  expect(document.querySelectorAll('[data-primary]')).toHaveLength(1);
  cleanup();
  await mount({ ...first, view: { ...first.view, resumable: left('incident') } });
  expect(screen.queryByRole('region', { name: 'Set this laptop up' })).toBeNull();
});

test('without a kit: take one in, build one, or practise; one of them leads', async () => {
  const { desk, user } = await mount(all['home-first-kit']!);
  expect(card().textContent).toContain('step 1 of 3');
  for (const [name, at] of [
    ['Take in the kit file', 'kit'],
    ['Build one (five minutes)', 'kit-draft'],
    ['Practise with the sample', 'reader'],
  ] as const) {
    desk.go({ at: 'home' });
    await user.click(await screen.findByRole('button', { name }));
    expect(desk.state.get().route.at).toBe(at);
    if (at === 'kit') expect(desk.state.get().route).toEqual({ at, choose: true });
  }
});

test('then who uses it: nothing chosen says so at the field, which has the focus', async () => {
  const { api, user } = await mount(all['home-first-person']!);
  expect(card().textContent).toContain('step 2 of 3');
  await user.click(within(card()).getByRole('button', { name: 'That is me' }));
  const name = within(card()).getByRole('combobox', { name: 'Your name' });
  expect(document.activeElement).toBe(name);
  expect(within(card()).getByText('Choose your name.')).toBeTruthy();
  expect(api.argsOf('settings.change')).toEqual([]);
  await user.selectOptions(name, 'Tanaka Ren');
  await user.keyboard('{Tab}{Enter}');
  expect(api.argsOf('settings.change')).toEqual([{ person: 'tanaka' }]);
});

test('then a first drill, as long as its playbook says', async () => {
  const state = all['home-first-drill']!;
  const likely = state.view.likely.map((one) => ({ ...one, usualSeconds: 3_900 }));
  const { desk, user } = await mount({ ...state, view: { ...state.view, likely } });
  expect(card().textContent).toContain('step 3 of 3');
  expect(card().textContent).toContain('about 1 h 5 min');
  await user.click(within(card()).getByRole('button', { name: 'Open the drill' }));
  expect(desk.state.get().route).toEqual({ at: 'reader', id: 'PB-01' });
});
