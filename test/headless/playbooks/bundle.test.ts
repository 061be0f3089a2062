import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { playbooksCommand } from '../../../main/headless/playbooks/command.ts';
import { everyKind } from '../../fakes/bundle.ts';

const passphrase = 'a long passphrase';
let folder = '';
const at = (...parts: string[]): string => join(folder, ...parts);

async function run(...args: readonly string[]) {
  const said: string[] = [];
  const say = (text: string): number => said.push(text);
  const output = { line: say, trouble: say };
  const code = await playbooksCommand(args, output, () => Promise.resolve(passphrase));
  return { code, said: said.join('\n') };
}
const bundle = (out: string, ...more: string[]) =>
  run('bundle', at('ours'), '--out', at(out), '--at', '2026-11-01T09:00:00+09:00', ...more);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bundle-'));
  for (const { name, bytes } of everyKind()) {
    await mkdir(dirname(at('ours', name)), { recursive: true });
    await writeFile(at('ours', name), bytes);
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test.each([
  ['bundle'],
  ['bundle', 'a', 'b'],
  ['bundle', 'a', '--name', '../a'],
  ['bundle', 'a', '--version', '1/0'],
  ['bundle', 'a', '--at', 'yesterday'],
  ['bundle', 'a', '--passphrase', 'x'],
])('explains itself for %j %j %j %j', async (...args) => {
  expect(await run(...args)).toMatchObject({ code: 64, said: expect.stringContaining('usage:') });
});

test('signed, it verifies whole and by each playbook; a change of a byte is refused', async () => {
  const made = await run('keygen', 'sato', '--out', at('sato.key'));
  const vkey = /vkey: (\S+) \}/.exec(made.said)?.[1] ?? '';
  const file = 'ours.breakglass-bundle';
  expect(await bundle(file, '--key', at('sato.key'))).toMatchObject({
    code: 0,
    said: expect.stringMatching(
      /ours 2026\.11\.01, 4 files, signed as \S+sato\nsha256 [0-9a-f]{64}/,
    ),
  });
  const verified = await run('verify', at(file), '--publisher', vkey);
  expect(verified.code).toBe(0);
  expect(verified.said.match(/: trusted:/g)).toHaveLength(2);

  const other = await run('keygen', 'mori', '--out', at('mori.key'));
  const stranger = /vkey: (\S+) \}/.exec(other.said)?.[1] ?? '';
  expect((await run('verify', at(file), '--publisher', stranger)).code).toBe(1);

  const bytes = await readFile(at(file));
  bytes[60] = (bytes[60] ?? 0) ^ 1;
  await writeFile(at('spoiled.zip'), bytes);
  expect(await run('verify', at('spoiled.zip'), '--publisher', vkey)).toMatchObject({
    code: 1,
    said: expect.stringContaining('spoiled.zip: zip-'),
  });
});

test('the same folder gives the same file, and says so when nobody signed it', async () => {
  expect((await bundle('one.zip')).said).toContain('not signed');
  await bundle('two.zip');
  expect((await readFile(at('one.zip'))).equals(await readFile(at('two.zip')))).toBe(true);
});

test('the author’s own drills stay behind, and that is said', async () => {
  await mkdir(at('ours', 'scenarios'));
  await writeFile(at('ours', 'scenarios', 'full.yaml'), 'format: breakglass-scenario/1\n');
  const { code, said } = await bundle('drills.zip');
  expect(code).toBe(0);
  expect(said).toContain('4 files');
  expect(said).toContain('left out 1 scenario: they are for your own drills');
  await rm(at('ours', 'scenarios'), { recursive: true });
});

test('what has no place in it, and a playbook with an error, are no bundle', async () => {
  await writeFile(at('ours', 'images', 'plan.svg'), '<svg/>');
  expect(await bundle('none.zip')).toMatchObject({
    code: 66,
    said: expect.stringContaining('plan.svg: has no place in a bundle'),
  });
  await rm(at('ours', 'images', 'plan.svg'));
  await writeFile(at('ours', 'playbooks', 'bad.yaml'), 'format: breakglass/1\n');
  expect(await bundle('none.zip')).toMatchObject({
    code: 1,
    said: expect.stringMatching(
      /bundle-file-wrong: playbooks\/bad\.yaml: playbooks\/bad\.yaml:1:1/,
    ),
  });
  await expect(readFile(at('none.zip'))).rejects.toThrow('ENOENT');
});
