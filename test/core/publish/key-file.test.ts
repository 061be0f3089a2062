import { expect, test } from 'vitest';
import { makeKeyFile, openKeyFile } from '../../../main/core/publish/key-file.ts';
import { keyTools } from '../../../main/headless/playbooks/key-tools.ts';

const passphrase = 'a long passphrase';
const { text, vkey } = await makeKeyFile(keyTools, 'breakglass.invalid/publisher/sato', passphrase);
const file = JSON.parse(text) as { readonly vkey: string; readonly kdf: object };
const open = async (of: object, by = passphrase) => {
  const opened = await openKeyFile(keyTools, JSON.stringify(of), by);
  return opened.ok ? opened.value.vkey : opened.error;
};

test('a key opens with its passphrase, typed on whatever keyboard, and with no other', async () => {
  expect(await open(file)).toBe(vkey);
  expect(await open(file, 'ａ long passphrase')).toBe(vkey);
  expect(await open(file, 'a long passphrasE')).toBe('not-opened');
});

test('under another name or verifier key it does not open', async () => {
  const other = await makeKeyFile(keyTools, 'breakglass.invalid/publisher/mori', passphrase);
  expect(await open({ ...file, vkey: other.vkey })).toBe('not-opened');
  expect(await open({ ...file, name: 'breakglass.invalid/publisher/mori' })).toBe('not-a-key-file');
});

test.each([
  ['nothing', {}],
  ['another format', { ...file, format: 'breakglass-publisher-key/2' }],
  ['a cost that would hang', { ...file, kdf: { ...file.kdf, N: 1_048_576, r: 64 } }],
  ['a cost that scrypt has not', { ...file, kdf: { ...file.kdf, N: 1000 } }],
  ['a short nonce', { ...file, nonce: 'AAAA' }],
])('%s is no key file, and nothing is thrown', async (_, of) => {
  expect(await open(of)).toBe('not-a-key-file');
});

test('neither seed nor passphrase stands in the file', () => {
  expect(text).not.toContain(passphrase);
  expect(Object.keys(file).sort()).toEqual(['format', 'kdf', 'name', 'nonce', 'sealed', 'vkey']);
});
