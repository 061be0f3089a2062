import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { playbooksCommand } from '../../../main/headless/playbooks/command.ts';
import { bytesOf, sample } from '../../core/cacao/sample.ts';

async function run(...args: string[]): Promise<readonly [code: number, said: string]> {
  const said: string[] = [];
  const say = (text: string): number => said.push(text);
  return [
    await playbooksCommand(['import', ...args], { line: say, trouble: say }),
    said.join('\n'),
  ];
}

describe('playbooks import', () => {
  let folder = '';
  let file = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'import-'));
    file = join(folder, 'disk full.json');
    await writeFile(file, bytesOf(sample()));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it.each([[[]], [['--id', 'x', 'a']], [['--id', 'PB-90', 'a', 'b']], [['--lang', 'fr', 'a']]])(
    'explains itself for %j',
    async (args) => {
      expect(await run(...args)).toEqual([64, expect.stringContaining('usage:')]);
    },
  );

  it('refuses what it cannot take over, line by line', async () => {
    await writeFile(file, bytesOf(sample({ spec_version: 'cacao-1.1' })));
    const [code, said] = await run(file, '--out', folder);
    expect(code).toBe(1);
    expect(said).toBe(
      `${file}:3:18: error: cacao-version: The file says "cacao-1.1"; only cacao-2.0 is read. Convert it first, for instance with CACAO Roaster.`,
    );
  });

  it('writes a draft that lints without errors, and never over another', async () => {
    const draft = join(folder, 'disk full.draft.yaml');
    expect(await run(file, '--out', folder, '--id', 'PB-90')).toEqual([
      0,
      `wrote ${draft}: a draft, to be reviewed and translated`,
    ]);
    expect(await readFile(draft, 'utf8')).toContain('id: PB-90');
    expect((await run(file, '--out', folder))[0]).toBe(66);
    expect((await run(file, '--out', folder, '--force'))[0]).toBe(0);
    expect(await playbooksCommand(['lint', draft], { line: () => 0, trouble: () => 0 })).toBe(0);
  });

  it('makes the folder for its drafts, and names the file it cannot write', async () => {
    const drafts = join(folder, 'new', 'drafts');
    expect((await run(file, '--out', drafts))[0]).toBe(0);
    expect(await readFile(join(drafts, 'disk full.draft.yaml'), 'utf8')).toContain('Disk full');
    const [code, said] = await run(file, '--out', file);
    expect(code).toBe(66);
    expect(said).toContain(join(file, 'disk full.draft.yaml'));
  });

  it('tells findings as SARIF 2.1.0', async () => {
    await writeFile(file, bytesOf(sample({ banana: 1 })));
    const [, said] = await run(file, '--out', folder, '--sarif');
    expect(JSON.parse(said)).toMatchObject({
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { rules: [{ id: 'cacao-unknown-field' }] } },
          results: [
            {
              ruleId: 'cacao-unknown-field',
              ruleIndex: 0,
              level: 'note',
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: { uri: `file://${folder}/disk%20full.json` },
                    region: { startLine: 37, startColumn: 2 },
                  },
                },
              ],
            },
          ],
        },
      ],
    });
  });
});
