import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { FailureCode } from '../../../main/contract/failure.ts';
import { mount, type Mounted } from '../mount.tsx';
import { cardFailure } from '../states/cards.ts';
import { states } from '../states/all.ts';

const { answers, ...rest } = states('incident')['dialog-close-run']!;
const dialog = (): HTMLElement => screen.getByRole('dialog', { name: 'End this run?' });
const reason = (): HTMLInputElement => within(dialog()).getByRole('textbox', { name: 'Reason' });
const end = (): HTMLElement => within(dialog()).getByRole('button', { name: 'End the run' });
const refusing = async (code: FailureCode): Promise<Mounted> => {
  const mounted = await mount({
    ...rest,
    answers: { ...answers, 'run.close': cardFailure(code) },
  });
  await screen.findByRole('dialog', { name: 'End this run?' });
  return mounted;
};

test('without a reason nothing is sent, and the field for it has the focus', async () => {
  const { api, user } = await refusing('busy');
  await user.click(end());
  expect(api.argsOf('run.close')).toEqual([]);
  expect(document.activeElement).toBe(reason());
  expect(reason().getAttribute('aria-invalid')).toBe('true');
});

test('a whole chat pasted in is cut, not refused as a fault of the app', async () => {
  const { api, user } = await refusing('busy');
  await user.click(reason());
  await user.paste(`false alarm ${'x'.repeat(30_000)}`);
  await user.click(end());
  const [sent] = api.argsOf('run.close');
  expect(sent?.reason).toMatch(/^false alarm x+$/);
  expect(sent?.reason?.length).toBe(500);
});

test.each([
  ['roles-open', 'See the roles used…'],
  ['reason-required', 'Go to the field'],
  ['busy', 'Try again'],
  ['not-recorded', 'Try again'],
  ['no-run', 'To the start screen'],
] as const)('refused with %s, its card leads on: %s', async (code, name) => {
  const { user } = await refusing(code);
  await user.type(reason(), 'false alarm');
  await user.click(end());
  const card = await within(dialog()).findByRole('alert');
  expect(within(card).getByRole('button', { name })).toBe(card.querySelector('[data-next]'));
});
