import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { playbooksCommand } from '../../../main/headless/playbooks/command.ts';

const bundled = (name: string) =>
  fileURLToPath(new URL(`../../../playbooks/${name}`, import.meta.url));
const passphrase = 'a long passphrase';
let folder = '';
let key = '';
let vkey = '';

async function run(...args: readonly string[]) {
  const said: string[] = [];
  const asked: string[] = [];
  const say = (text: string): number => said.push(text);
  const ask = (text: string) => (asked.push(text), Promise.resolve(passphrase));
  const code = await playbooksCommand(args, { line: say, trouble: say }, ask);
  return { code, asked, said: said.join('\n') };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sign-nothing-'));
  key = join(folder, 'sato.publisher-key');
  const made = await run('keygen', 'sato', '--out', key);
  vkey = /vkey: (\S+) \}/.exec(made.said)?.[1] ?? '';
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('where only scenarios are, nothing was verified and nothing signed: that is no success', async () => {
  const scenario = bundled('scenarios/sso-outage.yaml');
  const verified = await run('verify', scenario, '--publisher', vkey);
  expect(verified).toMatchObject({ code: 64, said: expect.stringContaining('nothing was') });
  const signed = await run('sign', scenario, '--key', key);
  expect(signed).toMatchObject({ code: 64, asked: [] });
});
