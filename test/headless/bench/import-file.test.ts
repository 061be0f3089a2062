import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { bytesOf, sample } from '../../core/cacao/sample.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bench-import-'));
  vi.stubEnv('BREAKGLASS_DATA_FILES', folder);
  vi.resetModules();
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const measured = async () =>
  (await import('../../../main/headless/bench/import-file.ts')).measure();

test('where no files are, that is said and nothing is measured', async () => {
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  expect(await measured()).toEqual([]);
  expect(said.mock.calls.map(([line]) => line)).toEqual([
    `import-cacao: no file in ${join(folder, 'cacao')}, left out\n`,
    `import-markdown: no file in ${join(folder, 'aws-playbooks')}, left out\n`,
  ]);
});

test('a file that gives no draft is no quick import', async () => {
  mkdirSync(join(folder, 'cacao'));
  writeFileSync(join(folder, 'cacao', 'a.json'), '{ "type": "playbook" }');
  await expect(measured()).rejects.toThrow('gave no draft');
});

test('the largest of each format is measured against the limit', async () => {
  for (const name of ['cacao', 'aws-playbooks']) mkdirSync(join(folder, name));
  writeFileSync(join(folder, 'cacao', 'a.json'), bytesOf(sample()));
  writeFileSync(join(folder, 'aws-playbooks', 'short.md'), '# Short\n\n1. Call the lead.\n');
  const long = `# Long\n\n${'1. Call the lead.\n'.repeat(9)}`;
  writeFileSync(join(folder, 'aws-playbooks', 'long.md'), long);
  const [cacao, markdown] = await measured();
  expect(cacao).toMatchObject({ id: 'import-cacao', unit: 'ms', goal: 1 });
  expect(cacao?.against).toMatch(/a\.json, .*: 300 ms$/);
  expect(markdown?.against).toContain('long.md');
});
