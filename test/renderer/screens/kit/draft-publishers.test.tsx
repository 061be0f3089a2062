import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { publisherFrom } from '../../../../renderer/screens/kit/draft/publisher-line.ts';
import { mount } from '../../mount.tsx';
import { states } from '../../states/all.ts';

const sample = states('incident')['kit-draft-sample']!;
const vkey = `breakglass.invalid/publisher/sato+1a2b3c4d+AQ${'k'.repeat(42)}`;

test.each([
  ['what keygen printed', `  - { id: sato, name: Hanako Sato, vkey: ${vkey} }`, 'Hanako Sato'],
  ['a key file, its seal left out', `{"name":"x","vkey":"${vkey}","sealed":"c2VjcmV0"}`, undefined],
  ['the key alone', ` ${vkey}\n`, undefined],
])('%s', (_, pasted, name) => {
  const found = publisherFrom(pasted);
  expect(found).toMatchObject({ id: 'sato', vkey });
  expect(JSON.stringify(found)).not.toContain('c2VjcmV0');
  if (name !== undefined) expect(found.name).toBe(name);
});

test('what is no key stays as it was typed, to be told', () => {
  expect(publisherFrom(' hello ')).toEqual({ vkey: 'hello' });
  expect(publisherFrom('x'.repeat(900)).vkey).toHaveLength(500);
});

test('a publisher is added by pasting and by file, and taken out', async () => {
  const { api, user } = await mount(sample);
  const name = 'Whose signed playbooks count as your own';
  const part = (await screen.findByRole('heading', { name })).closest('section')!;
  await user.click(within(part).getByRole('button', { name: 'Add a publisher' }));
  await user.click(within(part).getByRole('textbox', { name: /^Verifier key/ }));
  await user.paste(`- { id: sato, name: Hanako Sato, vkey: ${vkey} }`);
  const other = vkey.replaceAll('sato', 'mori');
  const file = new File([JSON.stringify({ vkey: other, sealed: 'c2VjcmV0' })], 'm.publisher-key');
  await user.upload(screen.getByLabelText(/^Or from a publisher’s key file/), file);
  expect(await within(part).findAllByRole('group')).toHaveLength(2);
  await user.click(screen.getByRole('button', { name: 'Kit' }));
  const drafts = api.argsOf('kit-draft.keep');
  expect(drafts.at(-1)!.draft.publishers).toEqual([
    { id: 'sato', name: 'Hanako Sato', vkey },
    { id: 'mori', name: 'mori', vkey: other },
  ]);
  expect(JSON.stringify(drafts)).not.toContain('c2VjcmV0');
});
