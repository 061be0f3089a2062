import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { mount } from '../../mount.tsx';
import { states } from '../../states/all.ts';

const all = states('incident');

async function open(name: string, button: RegExp) {
  const mounted = await mount(all[name]!);
  await mounted.user.click(await screen.findByRole('button', { name: button }));
  return { ...mounted, dialog: within(await screen.findByRole('dialog')) };
}

test('a file that is another now is a card, and nothing of it can be saved', async () => {
  const { dialog } = await open('attachment-changed', /Network of the payment/);
  expect(await dialog.findByText(/not what it names: a\.png/)).toBeTruthy();
  expect(dialog.queryByRole('button', { name: 'Save a copy…' })).toBeNull();
});

test('one that is not on this computer says so where it would be opened', async () => {
  await mount(all['reader-attachments']!);
  expect(await screen.findByText(/Racks and cables: not on this computer/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Racks and cables' })).toBeNull();
});

test('a text is its characters, with what would turn it around written out', async () => {
  const { dialog } = await open('attachment-text', /Whom to call/);
  const text = await dialog.findByRole<HTMLTextAreaElement>('textbox');
  expect(text.value).toContain('⟨U+202E⟩evil');
});

test('what this app does not open is saved for another program, and where is told', async () => {
  const { dialog, user, api } = await open('attachment-outside', /Network of the payment/);
  await user.click(await dialog.findByRole('button', { name: 'Save a copy…' }));
  expect(await dialog.findByText('Saved as /home/sato/network-payments.png.')).toBeTruthy();
  expect(api.argsOf('attachment.save')).toEqual([{ sha256: 'a1'.repeat(32) }]);
});

test('at a step of a run its files are one press away', async () => {
  const { api, user } = await mount({
    ...all['player-do-attached']!,
    answers: { ...all['attachment-text']!.answers },
  });
  await user.click(await screen.findByRole('button', { name: 'Whom to call outside' }));
  expect(await screen.findByRole('dialog')).toBeTruthy();
  expect(api.argsOf('attachment.open')).toEqual([{ sha256: 'b2'.repeat(32) }]);
});
