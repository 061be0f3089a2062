import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let project = '';

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), 'breakglass-dead-'));
  await copyFile('knip.json', join(project, 'knip.json'));
  await put('package.json', JSON.stringify({ name: 'planted', type: 'module' }));
  await put('main/index.ts', "import { used } from './core/a.ts';\nused();\n");
  await put('main/core/a.ts', 'export function used(): void {}\nexport function dead(): void {}\n');
  await put('main/core/orphan.ts', 'export const orphan = 1;\n');
  await symlink(resolve('node_modules'), join(project, 'node_modules'));
});

afterAll(() => rm(project, { recursive: true, force: true }));

describe('the dead-code net', () => {
  it('names an export nobody uses and a file nobody imports, and nothing that is used', async () => {
    const said = await knip();
    expect(said).toContain('dead');
    expect(said).toContain('main/core/orphan.ts');
    expect(said).not.toContain('used  ');
  }, 60_000);
});

async function put(file: string, text: string): Promise<void> {
  await mkdir(dirname(join(project, file)), { recursive: true });
  await writeFile(join(project, file), text);
}

function knip(): Promise<string> {
  const args = ['--no-config-hints', '--directory', project];
  return new Promise((done, failed) => {
    execFile(resolve('node_modules/.bin/knip'), args, (error, stdout, stderr) => {
      if (error === null) failed(new Error('knip found nothing'));
      else done(stdout + stderr);
    });
  });
}
