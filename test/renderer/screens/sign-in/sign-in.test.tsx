import { screen, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { secondsUntil } from '../../../../renderer/state/next-code.ts';
import { mount } from '../../mount.tsx';
import { failure } from '../../states/base.ts';
import { states } from '../../states/all.ts';
import type { ScreenState } from '../../states/screen-state.ts';

const drill = states('drill');
const incident = states('incident');

describe('the key', () => {
  test('is masked, crosses once and is wiped from the page at once', async () => {
    const state = incident['sign-in-key']!;
    const { api, user } = await mount({
      ...state,
      answers: { ...state.answers, 'secret.submit': failure('secret-wrong') },
    });
    const secret = screen.getByLabelText('Secret access key');
    expect(secret).toHaveProperty('type', 'password');
    await user.type(screen.getByLabelText('Access key id'), ' AKIAEXAMPLE ');
    await user.click(secret);
    await user.paste('wJalrEXAMPLE');
    await user.keyboard('{Enter}');
    expect(api.argsOf('secret.submit')).toEqual([
      { accessKeyId: 'AKIAEXAMPLE', secretAccessKey: 'wJalrEXAMPLE' },
    ]);
    await screen.findByText('The secret does not belong to this key id.');
    expect(screen.getByLabelText('Secret access key')).toHaveProperty('value', '');
    expect(document.body.innerHTML).not.toContain('wJalrEXAMPLE');
  });

  test('of a drill is one press away', async () => {
    const { api, user } = await mount(drill['sign-in-key']!);
    await user.click(screen.getByRole('button', { name: 'Use the practice key' }));
    expect(api.argsOf('sign-in.practice-key')).toEqual([{}]);
  });
});

describe('the code', () => {
  const unspent: ScreenState = incident['sign-in-code']!;

  test('is sent on Enter, not on the sixth digit; full width and blanks are taken', async () => {
    const { api, user } = await mount(unspent);
    const field = screen.getByLabelText('6-digit code');
    await waitFor(() => expect(document.activeElement).toBe(field));
    await user.paste('４０２ ９１３');
    expect(api.argsOf('mfa.submit')).toEqual([]);
    await user.keyboard('{Enter}');
    expect(api.argsOf('mfa.submit')).toEqual([{ code: '402913' }]);
    expect(field).toHaveProperty('value', '');
  });

  test('with five digits is not sent', async () => {
    const { api, user } = await mount(unspent);
    await user.type(screen.getByLabelText('6-digit code'), '40291{Enter}');
    expect(api.argsOf('mfa.submit')).toEqual([]);
    expect(screen.getByText('A code has 6 digits.')).toBeTruthy();
  });

  test('that is spent makes the next one wait, in seconds', async () => {
    const state = incident['sign-in-spent']!;
    const nextCodeAt = Date.now() + 17_000;
    const { signIn } = state.view;
    const { api, user } = await mount({
      ...state,
      view: { ...state.view, ...(signIn ? { signIn: { ...signIn, nextCodeAt } } : {}) },
    });
    expect(screen.getAllByText(/Next code in 1[67] s/).length).toBeGreaterThan(0);
    await user.type(screen.getByLabelText('6-digit code'), '402913{Enter}');
    expect(api.argsOf('mfa.submit')).toEqual([]);
  });

  test('waits no longer than it must', () => {
    expect(secondsUntil(undefined, 5)).toBe(0);
    expect(secondsUntil(1000, 1000)).toBe(0);
    expect(secondsUntil(17_001, 1)).toBe(17);
    expect(secondsUntil(86_400_000, 1)).toBe(0);
  });
});
