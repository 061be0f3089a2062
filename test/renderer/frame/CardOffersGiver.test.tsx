import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { FailureCode } from '../../../main/contract/failure.ts';
import { windowClipboard } from '../../fakes/window-clipboard.ts';
import { mount, type Mounted } from '../mount.tsx';
import { cardFailure, cardState } from '../states/cards.ts';
import { states } from '../states/all.ts';

const incident = states('incident');
const card = (): HTMLElement => screen.getByRole('alert');
const button = (name: RegExp | string): HTMLElement => within(card()).getByRole('button', { name });

/** The window in a state, with main answering this failure to a call. */
function refusing(state: string, call: string, code: FailureCode): Promise<Mounted> {
  const { answers, ...rest } = incident[state]!;
  return mount({ ...rest, answers: { ...answers, [call]: cardFailure(code) } });
}

test('a refused code leads to the field for the next one, once there is one', async () => {
  const { api, desk, user } = await mount(cardState('mfa-code-refused'));
  const view = desk.state.get().view!;
  const { nextCodeAt: _, ...signIn } = view.signIn!;
  api.push({ ...view, serial: view.serial + 1, signIn });
  await user.click(await within(card()).findByRole('button', { name: 'Type another code' }));
  expect(document.activeElement?.id).toBe('code');
});

test('until then it says how long', async () => {
  const state = cardState('mfa-code-refused');
  const signIn = { ...state.view.signIn!, nextCodeAt: Date.now() + 20_000 };
  await mount({ ...state, view: { ...state.view, signIn } });
  const waiting = button(/^Type another code \(in (19|20) s\)$/);
  expect(waiting.getAttribute('aria-disabled')).toBe('true');
});

test('a step that AWS denied is done by hand from its card', async () => {
  const { user } = await mount(cardState('access-denied'));
  await user.click(button('Do it by hand'));
  expect(screen.getByRole('dialog')).toBeTruthy();
});

test('trying again presses the button the failure came from, also when a key had pressed it', async () => {
  const { api, user } = await refusing('dialog-note', 'note.add', 'not-recorded');
  const dialog = await screen.findByRole('dialog', { name: 'Add a note' });
  const [box] = within(dialog).getAllByRole('textbox');
  await user.type(box!, 'seen at 3:12{Control>}{Enter}{/Control}');
  const refused = await within(dialog).findByRole('alert');
  await user.click(within(refused).getByRole('button', { name: 'Try again' }));
  expect(api.argsOf('note.add')).toHaveLength(2);
  expect(dialog.isConnected).toBe(true);
});

test('an open clock card shows the steps, although the clock was never measured', async () => {
  const { user } = await mount(cardState('certificate-expired'));
  await user.click(button('How to set the clock'));
  expect(await screen.findByText(/timedatectl set-ntp true/)).toBeTruthy();
  expect(document.activeElement?.textContent).toBe('Clock of this computer');
});

test('what still works is one press from a dark Region, and from the first screen', async () => {
  const { desk, user } = await mount(cardState('timed-out'));
  await user.click(button('What still works'));
  expect(desk.state.get().route).toEqual({ at: 'still-works' });
  desk.go({ at: 'home' });
  await user.click(await screen.findByRole('button', { name: /^What still works when/ }));
  expect(desk.state.get().route).toEqual({ at: 'still-works' });
});

test('all of it is copied: words, code, Region, request id and what AWS said', async () => {
  const copied = windowClipboard();
  const { user } = await mount(cardState('access-denied'));
  await user.click(within(card()).getByText('Details'));
  await user.click(button('Copy all of this for a colleague or for support'));
  const [text] = copied;
  for (const part of [
    'AWS denied the action.',
    'Code: access-denied',
    'Region: ap-northeast-1',
    'AWS’s code: AccessDenied',
    'Request id: c0e7b3d2',
    'In AWS’s words: User: arn:aws:iam::111122223333',
  ]) {
    expect(text).toContain(part);
  }
  expect(within(card()).getByRole('status').textContent).toBe('Copied.');
});

test('what the system did not take is not said to be copied', async () => {
  const copied = windowClipboard(true);
  const { user } = await mount(cardState('access-denied'));
  await user.click(within(card()).getByText('Details'));
  await user.click(button('Copy all of this for a colleague or for support'));
  expect(copied).toEqual([]);
  expect(within(card()).queryByRole('status')).toBeNull();
});
