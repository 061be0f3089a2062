import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { playbooksCommand } from '../../../main/headless/playbooks/command.ts';
import { entryOf, PNG, putBeside, withAttached } from '../../fakes/attached.ts';
import { ownYaml } from '../../fakes/own-bench.ts';

let folder = '';
const at = (name: string): string => join(folder, name);
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attach-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function run(...args: readonly string[]) {
  const said: string[] = [];
  const say = (text: string): number => said.push(text);
  const code = await playbooksCommand(args, { line: say, trouble: say });
  return { code, said: said.join('\n') };
}

test.each<readonly [string, string, (folder: string) => void]>([
  ['attachment-missing', 'none is there', () => undefined],
  ['attachment-differs', 'another is', (root) => putBeside(root, 'plan.png', Buffer.from('x'))],
])('lint says %s where %s', async (code, _, put) => {
  put(folder);
  await writeFile(at('OPS-01.yaml'), withAttached(entryOf('plan.png', PNG)));
  const linted = await run('lint', at('OPS-01.yaml'));
  expect(linted.code).toBe(1);
  expect(linted.said).toMatch(new RegExp(`OPS-01.yaml:\\d+:\\d+: error: ${code}: `));
});

test('lint says that a picture is none', async () => {
  const page = Buffer.from('<html>');
  putBeside(folder, 'plan.png', page);
  await writeFile(at('OPS-01.yaml'), withAttached(entryOf('plan.png', page)));
  expect((await run('lint', at('OPS-01.yaml'))).said).toContain('error: attachment-content: ');
});

test('what attach prints makes a playbook that is clean, and a bundle that carries the file', async () => {
  putBeside(folder, 'Network plan.png', PNG);
  const { code, said } = await run('attach', at('attachments/Network plan.png'));
  expect(code).toBe(0);
  const text = ownYaml('OPS-01', '1').replace(
    'kind: do,',
    'kind: do, attachments: [network-plan],',
  );
  await writeFile(at('OPS-01.yaml'), `${text}${said}\n`);
  expect(await run('lint', at('OPS-01.yaml'))).toMatchObject({ code: 0 });
  const bundled = await run('bundle', folder, '--name', 'ours', '--out', `${folder}.zip`);
  await rm(`${folder}.zip`, { force: true });
  expect(bundled).toMatchObject({ code: 0, said: expect.stringContaining('2 files') });
});

test.each([
  ['an SVG', 'a.svg', '<svg/>', 1],
  ['a picture that is a page', 'a.png', '<html>', 1],
  ['nothing', 'none.png', undefined, 66],
])('attach refuses %s', async (_, name, text, code) => {
  if (text !== undefined) await writeFile(at(name), text);
  const { code: exit } = await run('attach', at(name));
  expect(exit).toBe(code);
});

test('a bundle of a folder laid out as one takes attachments from beside its playbooks', async () => {
  await mkdir(at('playbooks'));
  putBeside(at('playbooks'), 'plan.png', PNG);
  await writeFile(at('playbooks/OPS-01.yaml'), withAttached(entryOf('plan.png', PNG)));
  const bundled = await run('bundle', folder, '--name', 'ours', '--out', `${folder}.zip`);
  await rm(`${folder}.zip`, { force: true });
  expect(bundled).toMatchObject({ code: 0, said: expect.stringContaining('2 files') });
});
