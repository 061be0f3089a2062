import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Failure } from '../../../main/contract/failure.ts';
import { mount } from '../mount.tsx';
import { states } from '../states/all.ts';

const all = states('incident');
const READONLY = 'arn:aws:iam::111122223333:role/BREAK-GLASS-READONLY';
const RESPONDER = 'arn:aws:iam::111122223333:role/BREAK-GLASS-RESPONDER';
const opened = () => screen.findByRole('dialog');
const dialog = () => within(screen.getByRole('dialog'));
const save = () => dialog().getByRole('button', { name: 'Write it down' });

test('nothing is written down without owner, day and reason', async () => {
  const { api, user } = await mount(all['dialog-used-roles']!);
  await opened();
  await user.click(save());
  expect(dialog().getAllByText('Fill this in.')).toHaveLength(3);
  expect(api.argsOf('revocation.leave')).toEqual([]);
});

test('who ends a role is written down for the role that was chosen', async () => {
  const { api, user } = await mount(all['dialog-used-roles']!);
  await opened();
  await user.type(dialog().getByLabelText('Who ends its sessions'), ' Mori ');
  await user.type(dialog().getByLabelText('By which day'), '2026-12-01');
  await user.type(dialog().getByLabelText('Why not now'), 'IAM is down');
  await user.click(save());
  expect(api.argsOf('revocation.leave')).toEqual([
    { role: RESPONDER, owner: 'Mori', due: '2026-12-01', why: 'IAM is down' },
  ]);
});

test('a day is typed the same way in both languages; one that is none is refused where it stands', async () => {
  const { api, user } = await mount(all['dialog-used-roles']!);
  await opened();
  const due = dialog().getByLabelText('By which day');
  await user.type(dialog().getByLabelText('Who ends its sessions'), 'Mori');
  await user.type(dialog().getByLabelText('Why not now'), 'IAM is down');
  await user.type(due, '12/1/2026');
  await user.click(save());
  dialog().getByText('Write the day as year-month-day: 2026-12-01.');
  expect(api.argsOf('revocation.leave')).toEqual([]);
  await user.clear(due);
  await user.type(due, '２０２６/12/01');
  await user.click(save());
  expect(api.argsOf('revocation.leave')[0]).toMatchObject({ due: '2026-12-01' });
});

/** The form, filled in and refused by main. */
async function refused(refusal: Failure): Promise<void> {
  const state = all['dialog-used-roles']!;
  const answers = { ...state.answers, 'revocation.leave': refusal };
  const { user } = await mount({ ...state, answers });
  await opened();
  for (const [label, value] of [
    ['Who ends its sessions', 'Mori'],
    ['By which day', '2026-12-01'],
    ['Why not now', 'no network'],
  ] as const)
    await user.type(dialog().getByLabelText(label), value);
  await user.click(save());
}

test('a day that is over is said to be, where it was typed', async () => {
  await refused({ code: 'value-invalid', params: { field: 'due', why: 'past' } });
  const says = 'This day is over. Choose today or a later one.';
  expect(await dialog().findByText(says)).toBeDefined();
  expect(dialog().getByLabelText('By which day').getAttribute('aria-invalid')).toBe('true');
});

test('a refusal stays in the dialog, with what was typed', async () => {
  await refused({ code: 'roles-open', params: { role: 'X' } });
  expect((await dialog().findByRole('alert')).textContent).toContain('A role is still open: X.');
  expect(dialog().getByLabelText<HTMLInputElement>('Why not now').value).toBe('no network');
});

test('a denial that AWS confirmed can be taken back, and what is left to somebody cannot', async () => {
  const { api, user } = await mount(all['dialog-used-roles-told']!);
  await opened();
  expect(dialog().queryByRole('button', { name: 'Write it down' })).toBeNull();
  expect(dialog().getByText('left to Mori Naoko until 2026-11-24')).toBeDefined();
  const undo = dialog().getAllByRole('button', { name: /let its sessions work again/ });
  expect(undo).toHaveLength(2);
  await user.click(undo[0]!);
  expect(api.argsOf('revocation.undo')).toEqual([{ role: READONLY }]);
});

test('a revocation that was skipped can be gone back to, once the last step is behind', async () => {
  const { api, user } = await mount(all['dialog-used-roles-skipped']!);
  await opened();
  await user.click(dialog().getByRole('button', { name: 'Go back to step 6, which was skipped' }));
  expect(api.argsOf('step.take-up')).toHaveLength(1);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('a role whose own session was left is open, says so, and its denial can be taken back', async () => {
  const { api, user } = await mount(all['dialog-used-roles-spared']!);
  await opened();
  expect(dialog().getByText(/^not ended yet: sato was left, others ended/)).toBeDefined();
  const undo = { name: 'BREAK-GLASS-REVOKER: let its sessions work again' };
  await user.click(dialog().getByRole('button', undo));
  expect(api.argsOf('revocation.undo')).toEqual([
    { role: 'arn:aws:iam::111122223333:role/BREAK-GLASS-REVOKER' },
  ]);
});
