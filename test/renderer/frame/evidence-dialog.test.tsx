import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { mount } from '../mount.tsx';
import { states } from '../states/all.ts';

const sha256 = 'a'.repeat(64);
const state = states('incident')['dialog-evidence-held']!;

test.each([
  ['en', 'Keep 1 file', /compressed and was not looked through/],
  ['ja', '1 件を残す', /圧縮されているため/],
] as const)(
  '%s: a packed file is kept, and the dialog stays to say what that means',
  async (lang, keep, told) => {
    const packed = { name: 'access.log', sha256, size: 5, packed: true } as const;
    const answers = { ...state.answers, 'evidence.end': packed };
    const { user } = await mount({ ...state, answers }, lang);
    await user.click(await screen.findByRole('button', { name: new RegExp(keep) }));
    expect(await screen.findByText(told)).toBeTruthy();
    expect(screen.queryByRole('dialog')).toBeTruthy();
  },
);

test('a plain one closes the dialog', async () => {
  const answers = { ...state.answers, 'evidence.end': { name: 'access.log', sha256, size: 5 } };
  const { user } = await mount({ ...state, answers });
  await user.click(await screen.findByRole('button', { name: /Keep 1 file/ }));
  expect(await screen.findByText('Kept: access.log')).toBeTruthy();
  expect(screen.queryByRole('dialog')).toBeNull();
});
