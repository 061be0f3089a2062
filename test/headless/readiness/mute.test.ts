import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EXIT } from '../../../main/headless/readiness/exit.ts';
import { muteCommand } from '../../../main/headless/readiness/mute.ts';
import { EXAMPLE_KIT } from '../../core/kit/example-kit.ts';
import { temporaryFolder } from '../../fakes/log-disk.ts';

const run = async (...flags: readonly string[]) => {
  const lines: string[] = [];
  const said: string[] = [];
  const out = {
    line: (text: string) => lines.push(text),
    trouble: (text: string) => said.push(text),
  };
  return { code: await muteCommand(flags, out), text: lines.join('\n'), said: said.join('\n') };
};

test('wrong flags and files that cannot be read are said', async () => {
  expect(await run()).toMatchObject({ code: EXIT.usage, text: '' });
  expect((await run('--kit', '/nowhere.yaml')).code).toBe(EXIT.unreadable);
});

test('a list is printed for the kit', async () => {
  const folder = temporaryFolder();
  const kit = join(folder, 'kit.yaml');
  writeFileSync(kit, EXAMPLE_KIT);
  try {
    const gone = await run('--kit', kit, '--data', join(folder, 'gone'));
    expect([gone.code, gone.text]).toEqual([EXIT.unreadable, '']);
    const { code, text } = await run('--kit', kit, '--data', folder);
    expect(code).toBe(EXIT.ready);
    expect(text).toMatch(/^Mutelist:\n {2}Accounts:/m);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
