import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { playbooksCommand } from '../../../main/headless/playbooks/command.ts';
import { bytesOf, sample } from '../../core/cacao/sample.ts';

const bundled = fileURLToPath(new URL('../../../playbooks', import.meta.url));

async function run(...args: string[]): Promise<readonly [code: number, said: string]> {
  const said: string[] = [];
  const say = (text: string): number => said.push(text);
  return [await playbooksCommand(args, { line: say, trouble: say }), said.join('\n')];
}

describe('playbooks export', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'export-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it.each([[['export']], [['export', 'a', '--at', 'noon']], [['export', 'a', '--lang', 'fr']]])(
    'explains itself for %j',
    async (args) => {
      expect(await run(...args)).toEqual([64, expect.stringContaining('usage:')]);
    },
  );

  it('writes nothing for what is no playbook', async () => {
    const file = join(folder, 'a.yaml');
    await writeFile(file, 'format: breakglass/2\n');
    expect(await run('export', file, '--out', folder)).toEqual([
      1,
      expect.stringMatching(/^.*a\.yaml:1:\d+: error: not-this-format: /),
    ]);
  });

  it('refuses a file for its size, without reading it', async () => {
    const file = join(folder, 'huge.yaml');
    await writeFile(file, 'format: breakglass/1\n');
    await truncate(file, 3 * 1024 ** 3);
    expect(await run('export', file, '--out', folder)).toEqual([
      1,
      expect.stringContaining('huge.yaml:1:1: error: too-large: '),
    ]);
  });

  it('gives back a file that was taken over and not changed', async () => {
    const [file, draft] = [join(folder, 'a.json'), join(folder, 'a.draft.yaml')];
    await writeFile(file, bytesOf(sample({ banana: [1] })));
    await run('import', file, '--out', folder);
    expect((await run('export', draft, '--out', folder))[0]).toBe(0);
    const json: unknown = JSON.parse(await readFile(join(folder, 'a.draft.cacao.json'), 'utf8'));
    expect(json).toEqual(sample({ banana: [1] }));
  });

  it('stamps a version of ours with the time it is told', async () => {
    const file = join(bundled, 'PB-00-open-the-glass.yaml');
    await run('export', file, '--out', folder, '--at', '2026-03-04T05:06:07Z');
    const text = await readFile(join(folder, 'PB-00-open-the-glass.cacao.json'), 'utf8');
    expect(JSON.parse(text)).toMatchObject({ modified: '2026-03-04T05:06:07.000Z' });
  });
});
