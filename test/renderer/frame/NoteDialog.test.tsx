import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { drop, fileOf } from '../give.ts';
import { mount } from '../mount.tsx';
import { states } from '../states/all.ts';
import type { ScreenState } from '../states/screen-state.ts';

const all = states('incident');
const state = all['dialog-note']!;
const TYPED = 'the password: hunter2! was in the ticket';
const WHY = 'Why not? The reason is written into the log.';

async function dialogOf(given: ScreenState = state) {
  const mounted = await mount(given);
  const dialog = await screen.findByRole('dialog', { name: 'Add a note' });
  const box = within(dialog).getAllByRole<HTMLTextAreaElement>('textbox')[0]!;
  await mounted.user.clear(box);
  return { ...mounted, dialog, box };
}

test('shows what will be masked while it is typed, and takes no reason for a value the app holds', async () => {
  const fixed = { start: 14, end: 22, rule: 'protected', fixed: true };
  const { user, dialog, box } = await dialogOf({
    ...state,
    answers: {
      ...state.answers,
      'redaction.preview': ({ text }) => (text === TYPED ? [fixed] : []),
    },
  });
  await user.click(box);
  await user.paste(TYPED);
  const preview = await within(dialog).findByRole('status');
  expect(preview.textContent).toMatch(/1 value will be masked.*hunter2!.*a secret this app holds/);
  expect(within(preview).queryByRole('button')).toBeNull();
});

test('a value is let through only with a reason, which goes along; else it stays masked', async () => {
  const { api, user, dialog, box } = await dialogOf();
  await user.click(box);
  await user.paste(TYPED);
  const preview = await within(dialog).findByRole('status');
  await user.click(within(preview).getByRole('button', { name: '“hunter2!” is not a secret' }));
  expect(preview.textContent).toMatch(/1 value will be masked/);
  await user.type(within(preview).getByRole('textbox', { name: WHY }), 'changed long ago');
  expect(preview.textContent).toMatch(/0 values will be masked/);
  await user.click(within(dialog).getByRole('button', { name: /^Save/ }));
  expect(api.argsOf('note.add')).toMatchObject([
    { text: TYPED, harmless: [{ value: 'hunter2!', reason: 'changed long ago' }] },
  ]);
});

test('without a reason, or masked after all, nothing is let through', async () => {
  const { api, user, dialog, box } = await dialogOf();
  await user.click(box);
  await user.paste(TYPED);
  const preview = await within(dialog).findByRole('status');
  await user.click(within(preview).getByRole('button', { name: /is not a secret/ }));
  await user.type(within(preview).getByRole('textbox', { name: WHY }), 'a');
  await user.click(within(preview).getByRole('button', { name: 'Mask it after all' }));
  await user.click(within(preview).getByRole('button', { name: /is not a secret/ }));
  await user.click(within(dialog).getByRole('button', { name: /^Save/ }));
  expect(api.argsOf('note.add')[0]).not.toHaveProperty('harmless');
});

test('a file dropped on a note half written does not lose its words: rule U11', async () => {
  const { desk, user, box } = await dialogOf();
  await user.type(box, 'half a sent');
  drop([fileOf('a.log', 'a')]);
  await screen.findByRole('dialog', { name: 'Keep as evidence' });
  desk.open({ is: 'note', kind: 'note', openedAt: 1 });
  const again = await screen.findByRole('dialog', { name: 'Add a note' });
  expect(within(again).getByRole<HTMLTextAreaElement>('textbox').value).toBe('half a sent');
});

test('what was saved does not come again', async () => {
  const { desk, user, box } = await dialogOf();
  await user.type(box, 'all of it');
  await user.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  desk.open({ is: 'note', kind: 'note', openedAt: 1 });
  const again = await screen.findByRole('dialog', { name: 'Add a note' });
  expect(within(again).getByRole<HTMLTextAreaElement>('textbox').value).toBe('');
});
