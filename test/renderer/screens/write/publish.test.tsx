import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { mount } from '../../mount.tsx';
import { failure } from '../../states/base.ts';
import { states } from '../../states/all.ts';
import { codeView, typeInto } from './code.ts';

const clean = states('drill')['write-clean']!;
const taken = failure('playbook-id-reserved', { params: { id: 'PB-01' } });
const published = states('drill')['write-published']!.answers?.['draft.publish'];
const button = (name: string) => screen.findByRole('button', { name });
const inDialog = async () => within(await screen.findByRole('dialog', { hidden: true }));

async function open(answer: object | null) {
  const answers = { ...clean.answers, 'draft.publish': answer as never };
  const mounted = await mount({ ...clean, answers });
  const view = await codeView();
  await screen.findByText('Nothing is wrong with it.');
  await mounted.user.click(await button('Publish…'));
  const dialog = await inDialog();
  const sign = () =>
    mounted.user.click(dialog.getByRole('button', { name: /Choose the key/, hidden: true }));
  return { ...mounted, view, dialog, sign };
}

test('while there are errors nothing is published', async () => {
  await mount(states('drill')['write-text']!);
  await screen.findByRole('button', { name: /dangling-goto/ });
  expect((await button('Publish…')).getAttribute('aria-disabled')).toBe('true');
});

test('what was typed last is kept first, and that version is published', async () => {
  const { api, sign, view } = await open(published ?? null);
  typeInto(view, '# last\n');
  await sign();
  await screen.findByRole('heading', { name: 'OWN-01 is published', hidden: true });
  expect(api.argsOf('draft.keep').at(-1)?.text).toMatch(/# last\n$/);
  expect(api.argsOf('draft.publish')).toEqual([
    { id: expect.any(String) as string, version: 13, keep: true, file: false },
  ]);
  expect(screen.getByText(/No trusted kit names this key/)).toBeTruthy();
});

test('an id of the app’s own is taken only after it was said', async () => {
  const { api, dialog, sign, user } = await open(taken);
  await sign();
  const box = await dialog.findByRole('checkbox', { name: /app’s own PB-01/, hidden: true });
  await user.click(box);
  await sign();
  expect(api.argsOf('draft.publish').map(({ replaces }) => replaces)).toEqual([undefined, 'PB-01']);
});

test('with nowhere to put it there is nothing to sign', async () => {
  const { api, dialog, sign, user } = await open(null);
  await user.click(
    dialog.getByRole('checkbox', { name: 'Into the playbooks of this computer', hidden: true }),
  );
  await sign();
  expect(api.argsOf('draft.publish')).toEqual([]);
});
