import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { playbooksCommand } from '../../../main/headless/playbooks/command.ts';
import { PNG, putBeside } from '../../fakes/attached.ts';
import { ownYaml } from '../../fakes/own-bench.ts';

let folder = '';
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

async function attach(...names: readonly string[]) {
  for (const name of names) putBeside(folder, name, PNG);
  const { code, said } = await run('attach', ...names.map((n) => join(folder, 'attachments', n)));
  expect(code).toBe(0);
  const { attachments } = parse(said) as { attachments: readonly { id: string; file: string }[] };
  return { said, ids: attachments.map(({ id }) => id) };
}

test('an empty file is refused, and said to be empty', async () => {
  putBeside(folder, 'notes.txt', new Uint8Array());
  const { code, said } = await run('attach', join(folder, 'attachments/notes.txt'));
  expect({ code, said }).toMatchObject({ code: 1, said: expect.stringMatching(/is empty$/) });
});

test('files whose names come to the same id get ids of their own', async () => {
  const { ids } = await attach('Plan A.png', 'plan-a.png', 'plan_a.png', '図.png', '表.png');
  expect(ids).toEqual(['plan-a', 'plan-a-2', 'plan-a-3', 'file', 'file-2']);
});

test('an id is no longer than the format lets it be, numbered or not', async () => {
  const long = `${'n'.repeat(62)}-long`;
  const { ids } = await attach(`${long}.png`, `${long}er.png`);
  expect(ids).toEqual(['n'.repeat(62), `${'n'.repeat(61)}-2`]);
});

test('what a camera calls IMG_1.JPG or a tool PLAN.PNG makes a playbook that is clean', async () => {
  const { said, ids } = await attach('PLAN.PNG');
  const text = ownYaml('OPS-01', '1').replace('kind: do,', `kind: do, attachments: [${ids[0]}],`);
  await writeFile(join(folder, 'OPS-01.yaml'), `${text}${said}\n`);
  expect(await run('lint', join(folder, 'OPS-01.yaml'))).toMatchObject({ code: 0 });
});
