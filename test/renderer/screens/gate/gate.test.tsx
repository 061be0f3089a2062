import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { mount } from '../../mount.tsx';
import { failure } from '../../states/base.ts';
import { states } from '../../states/all.ts';

const all = states('incident');
const button = (name: string) => screen.findByRole('button', { name });

describe('an incident that is held', () => {
  test('takes no second person without a name and how they were asked', async () => {
    const { api, user } = await mount(all['gate']!);
    await user.click(await button('They agree: begin'));
    expect(screen.getByText('Say who agrees: never yourself.')).toBeDefined();
    await user.selectOptions(screen.getByLabelText('Who agrees'), 'tanaka');
    await user.click(await button('They agree: begin'));
    expect(screen.getByText('Say how you asked them.')).toBeDefined();
    expect(api.argsOf('gate.approve')).toEqual([]);
  });

  test('begins at once when somebody agrees, by keyboard', async () => {
    const { api, user } = await mount(all['gate']!);
    expect(document.activeElement).toBe(screen.getByLabelText('Who agrees'));
    await user.selectOptions(screen.getByLabelText('Who agrees'), '+else');
    await user.tab();
    await user.keyboard('森 健');
    await user.tab();
    await user.keyboard(' {Enter}');
    expect(api.argsOf('gate.approve')).toEqual([
      { id: 'gate-1', person: { name: '森 健' }, how: 'phone' },
    ]);
    expect(api.argsOf('run.start')).toEqual([{ playbook: 'PB-01', mode: 'incident' }]);
  });

  test('of a drill in real accounts it begins that drill, and no incident', async () => {
    const state = all['gate']!;
    const { gate } = state.view;
    const begins = { playbook: 'PB-01', kind: 'probe' } as const;
    const view = { ...state.view, ...(gate ? { gate: { ...gate, begins } } : {}) };
    const { api, user } = await mount({ ...state, view });
    await user.selectOptions(screen.getByLabelText('Who agrees'), 'tanaka');
    await user.click(screen.getByRole('radio', { name: 'In person' }));
    await user.click(await button('They agree: begin'));
    expect(api.argsOf('run.start')).toEqual([{ ...begins, mode: 'drill' }]);
  });

  test('begins in place of the run that was given up for it', async () => {
    const state = all['gate']!;
    const { gate } = state.view;
    const begins = { playbook: 'PB-01', instead: 'it is real' };
    const view = { ...state.view, ...(gate ? { gate: { ...gate, begins } } : {}) };
    const { api, user } = await mount({ ...state, view });
    await user.selectOptions(screen.getByLabelText('Who agrees'), 'tanaka');
    await user.click(screen.getByRole('radio', { name: 'In person' }));
    await user.click(await button('They agree: begin'));
    expect(api.argsOf('run.start')).toEqual([{ ...begins, mode: 'incident' }]);
  });

  test('does not begin where main’s own window was answered with no', async () => {
    const state = all['gate']!;
    const answers = { ...state.answers, 'gate.approve': failure('confirmation-declined') };
    const { api, user } = await mount({ ...state, answers });
    await user.selectOptions(screen.getByLabelText('Who agrees'), 'mori');
    await user.click(screen.getByRole('radio', { name: 'In person' }));
    await user.click(await button('They agree: begin'));
    expect(await screen.findByRole('alert')).toBeDefined();
    expect(api.argsOf('run.start')).toEqual([]);
  });

  test('can be left: back to the playbook', async () => {
    const { api, desk, user } = await mount(all['gate']!);
    await user.click(await button('Leave: nothing begins'));
    expect(api.argsOf('gate.leave')).toEqual([{}]);
    expect(desk.state.get().route).toEqual({ at: 'reader', id: 'PB-01' });
  });

  test('says whose name is missing where nobody said who sits here', async () => {
    const { desk, user } = await mount(all['gate-unknown']!);
    expect(screen.queryByRole('button', { name: 'They agree: begin' })).toBeNull();
    await user.click(await button('Say who you are'));
    expect(desk.state.get().route).toEqual({ at: 'settings' });
  });
});
