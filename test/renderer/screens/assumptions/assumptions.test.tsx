import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { mount } from '../../mount.tsx';
import { states } from '../../states/all.ts';
import type { ScreenState } from '../../states/screen-state.ts';

const stateOf = (name: string, mode: 'incident' | 'drill' = 'incident'): ScreenState =>
  states(mode)[name]!;
const button = (name: string | RegExp) => screen.getByRole('button', { name });

describe('one assumption', () => {
  test('is not kept with anything missing; the first faulty field has the focus', async () => {
    const { api, user } = await mount(stateOf('assumptions-one'));
    await user.click(await screen.findByRole('button', { name: 'Keep and go on' }));
    expect(screen.getByText('Choose what you saw.')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'It is as predicted' }));
    await user.click(screen.getByRole('radio', { name: 'It is not as predicted' }));
    await user.click(button('Keep and go on'));
    const evidence = screen.getByRole('textbox', { name: 'Where the evidence is' });
    expect(document.activeElement).toBe(evidence);
    await user.type(evidence, 'event 1a2b');
    await user.click(button('Keep and go on'));
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'What was seen' }));
    expect(api.argsOf('assumptions.settle')).toEqual([]);
  });

  test('in a drill is read only: the range proves nothing', async () => {
    const { api, user } = await mount(stateOf('assumptions-in-run', 'drill'));
    await user.click(await screen.findByRole('radio', { name: 'It is as predicted' }));
    await user.type(screen.getByRole('textbox', { name: 'Where the evidence is' }), 'event');
    const keep = button('Keep and go on');
    expect(keep.getAttribute('aria-disabled')).toBe('true');
    await user.click(keep);
    expect(api.argsOf('assumptions.settle')).toEqual([]);
  });

  test('is kept with who saw it, and the next that is not settled follows', async () => {
    const { api, user } = await mount(stateOf('assumptions-one'));
    await user.click(await screen.findByRole('radio', { name: 'It is as predicted' }));
    await user.type(screen.getByRole('textbox', { name: 'Where the evidence is' }), 'event 1a2b');
    await user.click(button('Keep and go on'));
    expect(api.argsOf('assumptions.settle')).toEqual([
      {
        id: 'regional-sign-in',
        verdict: 'proved',
        by: 'Sato Yui',
        evidence: 'event 1a2b',
        found: '',
      },
    ]);
    await screen.findByRole('heading', {
      level: 1,
      name: 'Sign-in policies spare break-glass principals',
    });
  });

  test('that was settled shows by whom and on what, and can be taken back for a reason', async () => {
    const { api, user } = await mount(stateOf('assumptions-settled'));
    await screen.findByText(/CloudTrail event 5d1f0c3e · AccessDenied/);
    await user.click(screen.getByRole('radio', { name: 'Take back the last judgement' }));
    await user.type(screen.getByRole('textbox', { name: 'Why it is taken back' }), 'wrong user');
    await user.click(button('Keep and go on'));
    expect(api.argsOf('assumptions.settle')).toMatchObject([{ verdict: 'taken-back' }]);
  });
});

test('all of them: ten in order, the way on begins at the first that is not settled', async () => {
  const { user } = await mount(stateOf('assumptions'));
  const list = (await screen.findByText(/2 of 10 settled/)).parentElement!;
  expect(within(list).getAllByRole('button', { name: /Look at/ })).toHaveLength(10);
  await user.click(button('Go on with number 3'));
  await screen.findByText(/Number 3 of 10/);
  await user.click(button('Leave for later'));
  await screen.findByText(/Number 4 of 10/);
  await user.click(button('All of them'));
  await screen.findByText(/2 of 10 settled/);
});
