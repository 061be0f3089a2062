import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { playbooksCommand } from '../../../main/headless/playbooks/command.ts';
import { entryOf, PNG, putBeside, withAttached } from '../../fakes/attached.ts';

const passphrase = 'a long passphrase';
let folder = '';
const at = (name: string): string => join(folder, name);

async function run(...args: readonly string[]) {
  const said: string[] = [];
  const asked: string[] = [];
  const say = (text: string): number => said.push(text);
  const ask = (text: string) => (asked.push(text), Promise.resolve(passphrase));
  const code = await playbooksCommand(args, { line: say, trouble: say }, ask);
  return { code, asked, said: said.join('\n') };
}

/** Laid out as docs/bundles.md has it. */
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'one-folder-'));
  await mkdir(at('ours/playbooks'), { recursive: true });
  await writeFile(at('ours/playbooks/OPS-01.yaml'), withAttached(entryOf('plan.png', PNG)));
  await run('keygen', 'sato', '--out', at('key'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test.each<readonly [string, string, (root: string) => void]>([
  ['attachment-missing', 'is missing', () => undefined],
  ['attachment-differs', 'is another', (root) => putBeside(root, 'plan.png', Buffer.from('x'))],
])('nothing is signed, and no passphrase asked for: %s, where a file %s', async (code, _, put) => {
  put(at('ours/playbooks'));
  const signed = await run('sign', at('ours/playbooks/OPS-01.yaml'), '--key', at('key'));
  expect(signed).toMatchObject({ code: 1, asked: [], said: expect.stringContaining(code) });
  await expect(stat(at('ours/playbooks/OPS-01.yaml.sig'))).rejects.toThrow('ENOENT');
});

test('one folder is linted, signed, verified and bundled as it lies', async () => {
  putBeside(at('ours/playbooks'), 'plan.png', PNG);
  expect(await run('lint', at('ours'))).toMatchObject({ code: 0 });
  expect(await run('sign', at('ours'), '--key', at('key'))).toMatchObject({ code: 0 });
  expect((await stat(at('ours/playbooks/OPS-01.yaml.sig'))).size).toBeGreaterThan(0);
  const bundled = await run('bundle', at('ours'), '--key', at('key'), '--out', at('b'));
  expect(bundled).toMatchObject({ code: 0, said: expect.stringContaining('3 files') });
});
