import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { artefactsCommand } from '../../../main/headless/readiness/artefacts.ts';
import { EXIT } from '../../../main/headless/readiness/exit.ts';
import { temporaryFolder } from '../../fakes/log-disk.ts';
import { EXAMPLE_KIT } from '../../core/kit/example-kit.ts';

const PLAYBOOKS = join(import.meta.dirname, '../../../playbooks');
const KEEPER = 'arn:aws:iam::111122223333:role/stacksets-exec-0123456789abcdef';

const run = async (...flags: readonly string[]) => {
  const said: string[] = [];
  const out = {
    line: (text: string) => said.push(text),
    trouble: (text: string) => said.push(text),
  };
  return { code: await artefactsCommand(flags, out, PLAYBOOKS), said: said.join('\n') };
};

const withKit = async (work: (folder: string, flags: readonly string[]) => Promise<void>) => {
  const folder = temporaryFolder();
  const file = join(folder, 'kit.yaml');
  writeFileSync(file, EXAMPLE_KIT);
  try {
    const to = ['--out', join(folder, 'out'), '--log-group', 'trail'];
    await work(folder, ['--kit', file, ...to]);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

test('flags that are missing are named, with how it is used', async () => {
  const { code, said } = await run('--kit', 'k');
  expect(code).toBe(EXIT.usage);
  expect(said).toContain('--out is missing.');
  expect(said).toContain('--keeper ARN');
});

test('nothing is written where nobody could change it again, or anyone could', () =>
  withKit(async (folder, flags) => {
    const none = await run(...flags);
    expect(none.code).toBe(EXIT.failed);
    expect(none.said).toContain('--keeper ARN');
    const open = await run(...flags, '--keeper', `${KEEPER}*`, '--lang', 'ja');
    expect(open.code).toBe(EXIT.failed);
    expect(open.said).toContain('* や ?');
    expect(existsSync(join(folder, 'out'))).toBe(false);
  }));

test('each stack is there three ways, and nothing is written over', () =>
  withKit(async (folder, flags) => {
    const { code, said } = await run(...flags, '--keeper', KEEPER);
    expect(said).toMatch(/^\d+ files written\. Begin with .*README\.md$/);
    expect(code).toBe(EXIT.ready);
    const text = (path: string) => readFileSync(join(folder, 'out', path), 'utf8');
    const readme = text('README.md');
    for (const [, stack = ''] of readme.matchAll(/^## \d+\. (.*)$/gm)) {
      expect(Object.keys(JSON.parse(text(`${stack}/template.json`)) as object)).toContain(
        'Resources',
      );
      expect(Object.keys(JSON.parse(text(`${stack}/main.tf.json`)) as object)).toContain(
        'resource',
      );
    }
    expect(readme).toContain('--minimum-password-length 24');
    expect(readme).toContain('--no-hard-expiry');

    const again = await run(...flags, '--keeper', KEEPER);
    expect(again.code).toBe(EXIT.unreadable);
    expect(again.said).toContain('is not empty');
  }));
