import { copyFile, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { playbooksCommand } from '../../../main/headless/playbooks/command.ts';

const shipped = fileURLToPath(
  new URL('../../../playbooks/PB-00-open-the-glass.yaml', import.meta.url),
);
const passphrase = 'a long passphrase';
let folder = '';
let playbook = '';
let key = '';
let vkey = '';

/** `typed`: what is answered, in order, when a passphrase is asked for. */
async function run(args: readonly string[], typed: readonly string[] = []) {
  const said: string[] = [];
  const say = (text: string): number => said.push(text);
  const answers = [...typed];
  const ask = () => Promise.resolve(answers.shift() ?? '');
  const code = await playbooksCommand(args, { line: say, trouble: say }, ask);
  return { code, said: said.join('\n') };
}
const verify = (...more: string[]) => run(['verify', playbook, '--publisher', vkey, ...more]);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sign-'));
  playbook = join(folder, 'PB-00.yaml');
  key = join(folder, 'sato.publisher-key');
  await copyFile(shipped, playbook);
  const made = await run(['keygen', 'sato', '--out', key], [passphrase, passphrase]);
  expect(made.code).toBe(0);
  vkey = /vkey: (\S+) \}/.exec(made.said)?.[1] ?? '';
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test.each([
  ['keygen'],
  ['keygen', 'two', 'ids'],
  ['sign', 'a.yaml'],
  ['sign', '--key', 'k'],
  ['verify', 'a.yaml'],
  ['verify', 'a.yaml', '--publisher', 'no+key'],
  ['sign', 'a.yaml', '--key', 'k', '--passphrase', 'x'],
])('explains itself for %j %j %j', async (...args) => {
  expect(await run(args)).toMatchObject({ code: 64, said: expect.stringContaining('usage:') });
});

test('a key is not made with a short passphrase, two that differ, or over another key', async () => {
  const other = join(folder, 'other.key');
  expect((await run(['keygen', 'mori', '--out', other], ['short', 'short'])).code).toBe(1);
  expect((await run(['keygen', 'mori', '--out', other], [passphrase, 'else'])).code).toBe(1);
  await expect(stat(other)).rejects.toThrow('ENOENT');
  const before = await readFile(key, 'utf8');
  expect((await run(['keygen', 'sato', '--out', key], [passphrase, passphrase])).code).toBe(66);
  expect(await readFile(key, 'utf8')).toBe(before);
  expect((await stat(key)).mode & 0o077).toBe(0);
});

test('nothing is signed with a wrong passphrase, nor a playbook with an error', async () => {
  const wrong = await run(['sign', playbook, '--key', key], ['another passphrase']);
  expect(wrong).toMatchObject({ code: 1, said: expect.stringContaining('does not open') });
  const broken = join(folder, 'broken.yaml');
  await writeFile(broken, 'format: breakglass/1\n');
  expect((await run(['sign', broken, '--key', key], [passphrase])).code).toBe(1);
  await expect(stat(`${broken}.sig`)).rejects.toThrow('ENOENT');
  expect(await verify()).toMatchObject({ code: 1, said: expect.stringContaining('unsigned: ') });
});

test('what was signed is verified; one byte more and it is not', async () => {
  const signed = await run(['sign', playbook, '--key', key], [passphrase]);
  expect(signed.code).toBe(0);
  expect(await verify()).toMatchObject({ code: 0, said: expect.stringContaining(': trusted: ') });
  const bytes = await readFile(playbook, 'utf8');
  await writeFile(playbook, `${bytes}\n`);
  const [told] = JSON.parse((await verify('--json')).said) as readonly object[];
  expect(told).toMatchObject({ is: 'broken', why: 'other-bytes' });
  await writeFile(playbook, bytes);
});
