import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { playbooksCommand } from '../../../main/headless/playbooks/command.ts';
import { USAGE } from '../../../main/headless/playbooks/exit.ts';
import { PNG } from '../../fakes/attached.ts';
import { inProject } from '../../../tools/project.ts';

const folder = mkdtempSync(join(tmpdir(), 'command-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** As `npm run playbooks -- …` runs it. */
function playbooks(...args: readonly string[]) {
  const tools = inProject('tools', 'main.ts');
  return spawnSync(process.execPath, [tools, 'playbooks', ...args], {
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: folder },
  });
}

const told = [...USAGE.matchAll(/playbooks -- ([a-z]+)/g)].map(([, name]) => name ?? '');

test('a command that nobody knows is told of every one there is', () => {
  const { status, stderr } = playbooks('atach');
  expect(status).toBe(64);
  for (const name of told) expect(stderr).toContain(`playbooks -- ${name} `);
});

test.each(told)('%s, which the usage tells of, is a command', async (name) => {
  const said: string[] = [];
  const output = { line: (t: string) => said.push(t), trouble: (t: string) => said.push(t) };
  expect(await playbooksCommand([name, '--no-such-option'], output)).toBe(64);
  expect(said.join('\n')).not.toContain('There is no command');
});

test('attach and bundle reach whoever types them', () => {
  expect(told).toEqual(expect.arrayContaining(['attach', 'bundle']));
  writeFileSync(join(folder, 'plan.png'), PNG);
  const attached = playbooks('attach', 'plan.png');
  expect(attached).toMatchObject({ status: 0, stdout: expect.stringContaining('file: plan.png') });
  expect(playbooks('bundle', 'none')).toMatchObject({ status: 66 });
});
