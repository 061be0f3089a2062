import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { mount } from '../../mount.tsx';
import { failure } from '../../states/base.ts';
import { states } from '../../states/all.ts';

const incident = states('incident');

describe('the way', () => {
  test('is the browser unless another is chosen', async () => {
    const { api, user } = await mount(incident['sign-in-way']!);
    await user.keyboard('{Enter}');
    expect(api.argsOf('sign-in.way')).toEqual([{ lane: 'console' }]);
  });

  test('of the key asks for a reason, and takes none that is empty', async () => {
    const { api, user } = await mount(incident['sign-in-way']!);
    await user.click(screen.getByRole('radio', { name: /sealed key/ }));
    await user.click(screen.getByRole('button', { name: 'Go on this way' }));
    expect(api.argsOf('sign-in.way')).toEqual([]);
    await user.type(screen.getByLabelText('Why the key is used'), 'no browser here{Enter}');
    expect(api.argsOf('sign-in.way')).toEqual([{ lane: 'sealed-key', reason: 'no browser here' }]);
  });
});

describe('the browser', () => {
  test('is opened by the main action; there is no field for a password or a code', async () => {
    const { api, user } = await mount(incident['sign-in-browser']!);
    await user.keyboard('{Enter}');
    expect(api.argsOf('console.open')).toEqual([{}]);
    expect(document.querySelector('input[type=password]')).toBeNull();
    expect(screen.queryByLabelText('6-digit code')).toBeNull();
  });

  test('is given account and user by the clipboard', async () => {
    const { api, user } = await mount(incident['sign-in-browser']!);
    await user.click(screen.getByRole('button', { name: 'Copy Account number' }));
    await user.click(screen.getByRole('button', { name: 'Copy User name' }));
    expect(api.argsOf('console.copy')).toEqual([{ what: 'account' }, { what: 'user' }]);
  });

  test('is read back by four digits and the name, not by one of them', async () => {
    const { api, user } = await mount(incident['sign-in-browser-opened']!);
    await user.keyboard('33{Enter}');
    await screen.findByText('The last 4 digits, please.');
    await user.keyboard('3333{Enter}');
    await screen.findByText('Compare the name and tick it.');
    expect(api.argsOf('console.confirm')).toEqual([]);
    await user.click(screen.getByRole('checkbox', { name: /bg-sato/ }));
    await user.click(screen.getByRole('button', { name: 'That is what it shows' }));
    expect(api.argsOf('console.confirm')).toEqual([{ digits: '3333', nameSeen: true }]);
  });

  test('with another account says stop, and how to sign out', async () => {
    const state = incident['sign-in-browser-opened']!;
    const wrong = failure('wrong-account', { params: { expected: '3333' } });
    const { api, user } = await mount({
      ...state,
      answers: { ...state.answers, 'console.confirm': wrong },
    });
    await user.keyboard('6666');
    await user.click(screen.getByRole('checkbox', { name: /bg-sato/ }));
    await user.click(screen.getByRole('button', { name: 'That is what it shows' }));
    const card = await screen.findByRole('alert');
    expect(within(card).getByText(/ends in 3333/)).toBeTruthy();
    await user.click(within(card).getByRole('button', { name: 'Sign out in the browser' }));
    expect(api.argsOf('console.sign-out')).toEqual([{}]);
  });
});

test('roles are switched to one by one, each with its own read-back', async () => {
  const { api, user } = await mount(incident['sign-in-browser-roles']!);
  const [first] = screen.getAllByRole('button', { name: 'Open the switch-role link' });
  await user.click(first!);
  expect(api.argsOf('console.open')).toEqual([{ role: 'ops' }]);
});
