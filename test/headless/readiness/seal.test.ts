import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeKeyFile } from '../../../main/core/publish/key-file.ts';
import { publisherKeyName } from '../../../main/core/publish/signed-file.ts';
import { keyTools } from '../../../main/headless/playbooks/key-tools.ts';
import { readinessCommand } from '../../../main/headless/readiness/command.ts';
import { EXIT } from '../../../main/headless/readiness/exit.ts';
import { sealCommand } from '../../../main/headless/readiness/seal.ts';
import { EXAMPLE_KIT } from '../../core/kit/example-kit.ts';
import { answers, factFolder } from './folder.ts';

const said: string[] = [];
const out = { line: (text: string) => said.push(text), trouble: (text: string) => said.push(text) };
const DETAILS = '/iam-get-account-authorization-details.json';
const SECURITY = `111122223333${DETAILS}`;
const passphrase = 'a long passphrase of a publisher';
const seal = async (...flags: readonly string[]) => {
  said.length = 0;
  const code = await sealCommand(flags, out, () => Promise.resolve(passphrase));
  return { code, said: said.join('\n') };
};

test('flags that are missing are named', async () => {
  expect(await seal('--kit', 'k')).toMatchObject({ code: EXIT.usage });
  expect((await seal('--kit', 'k', '--from-files', 'd')).said).toContain('--key is missing.');
});

test('what is there is sealed and compared; what changed is named, and gives way by two', async () => {
  const none = { UserDetailList: [], GroupDetailList: [], RoleDetailList: [], Policies: [] };
  const folder = factFolder({ ...answers, [`444455556666${DETAILS}`]: none });
  const kit = join(folder, 'kit.yaml');
  const key = join(folder, 'sato.key');
  const { text, vkey } = await makeKeyFile(keyTools, publisherKeyName('sato'), passphrase);
  writeFileSync(key, text);
  writeFileSync(kit, `${EXAMPLE_KIT}\npublishers:\n  - { id: sato, name: Sato, vkey: ${vkey} }\n`);
  const flags = ['--kit', kit, '--from-files', folder, '--key', key];
  const id07 = async (...more: readonly string[]) => {
    said.length = 0;
    await readinessCommand(['--kit', kit, '--from-files', folder, ...more], out);
    return said.join('\n').match(/^\S+ +ID-07 +111122223333.*(\n {8}.*)*/m)?.[0] ?? '';
  };
  try {
    expect(await id07()).toMatch(/^NOT-RUN/);
    expect((await seal(...flags)).said).toContain('sealed');
    expect(await id07()).toContain('(foreign)');
    expect(await id07('--publisher', vkey)).toMatch(/^PASS/);

    const file = join(folder, SECURITY);
    writeFileSync(file, readFileSync(file, 'utf8').replace('["BREAK-GLASS"]', '["OTHER"]'));
    expect(await id07('--publisher', vkey)).toMatch(
      /sato-break-glass: Changed .* groups, policies/,
    );
    const refused = await seal(...flags);
    expect(refused.code).toBe(EXIT.failed);
    expect(refused.said).toContain('user/sato-break-glass: changed groups policies');
    expect((await seal(...flags, '--replace')).code).toBe(EXIT.ready);
    expect(await id07('--publisher', vkey)).toContain('one person alone signed it');
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 20_000);

test('an account whose details are missing stops it: the rest would be called new', async () => {
  const folder = factFolder(answers);
  writeFileSync(join(folder, 'kit.yaml'), EXAMPLE_KIT);
  const flags = ['--kit', join(folder, 'kit.yaml'), '--from-files', folder, '--key', 'k'];
  const stopped = await seal(...flags);
  rmSync(folder, { recursive: true });
  expect(stopped.code).toBe(EXIT.failed);
  expect(stopped.said).toMatch(/^\d{12}: iam-get-account-authorization-details\.json is missing/);
});
