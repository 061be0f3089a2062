import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Finding } from '../../../main/core/playbook/finding.ts';
import { playbooksCommand } from '../../../main/headless/playbooks/command.ts';

const bundled = fileURLToPath(new URL('../../../playbooks', import.meta.url));

interface Ran {
  readonly code: number;
  readonly lines: readonly string[];
  readonly trouble: string;
}

async function run(...args: string[]): Promise<Ran> {
  const lines: string[] = [];
  const trouble: string[] = [];
  const code = await playbooksCommand(args, {
    line: (text) => lines.push(text),
    trouble: (text) => trouble.push(text),
  });
  return { code, lines, trouble: trouble.join('\n') };
}

describe('the command playbooks', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lint-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const file = async (name: string, text: string): Promise<string> => {
    const path = join(folder, name);
    await writeFile(path, text);
    return path;
  };

  it.each([
    [[]],
    [['lint']],
    [['lnt', 'x']],
    [['lint', '--jsn', 'x']],
    [['lint', '--lang', 'fr', 'x']],
  ])('explains itself for %j', async (args) => {
    const { code, trouble, lines } = await run(...args);
    expect(code).toBe(64);
    expect(trouble).toContain('usage:');
    expect(lines).toEqual([]);
  });

  it.each(['--help', 'help'])('%s tells how it is used, and is no mistake', async (word) => {
    const { code, trouble, lines } = await run(word);
    expect(code).toBe(0);
    expect(trouble).toBe('');
    expect(lines.join('\n')).toContain('usage:');
  });

  it.each(['lint', 'bundle', 'keygen'])(
    '%s --help tells of that one, and does nothing',
    async (word) => {
      const { code, trouble, lines } = await run(word, '--help');
      expect({ code, trouble }).toEqual({ code: 0, trouble: '' });
      expect(lines.join('\n')).toMatch(
        new RegExp(`^usage: npm run playbooks -- ${word} .*\\n.*\\n  exit code 0`),
      );
    },
  );

  it('prints a page that no computer is needed to fill in', async () => {
    const file = join(bundled, 'PB-01-identity-provider-outage.yaml');
    const { code } = await run('print', file, '--out', folder, '--lang', 'ja');
    expect(code).toBe(0);
    const page = await readFile(join(folder, 'PB-01-identity-provider-outage.ja.html'), 'utf8');
    expect(page).toContain('完了時刻、担当者');
  });

  it('names a path it cannot read', async () => {
    const { code, trouble } = await run('lint', join(folder, 'gone.yaml'));
    expect(code).toBe(66);
    expect(trouble).toContain('gone.yaml');
  });

  it('says when a folder holds nothing to check', async () => {
    const { code, trouble } = await run('lint', folder);
    expect(code).toBe(66);
    expect(trouble).toContain('.yaml');
  });

  it('writes a finding as compilers do', async () => {
    const path = await file('bad.yaml', 'format: breakglass/1\nid: "PB\n');
    const { code, lines } = await run('lint', path);
    expect(code).toBe(1);
    expect(lines[0]).toMatch(/^.*bad\.yaml:\d+:\d+: error: yaml-syntax: This is not YAML/);
    expect(lines.slice(1)).toEqual([
      '1 file has errors of form. Mend these first: the other rules are checked once the form is right.',
      '1 playbook, 0 scenarios, 1 error, 0 warnings',
    ]);
  });

  it('speaks Japanese when asked', async () => {
    const path = await file('bad.yaml', 'format: breakglass/2\n');
    const { lines } = await run('lint', '--lang', 'ja', path);
    expect(lines[0]).toContain('この版が読めるのは');
    expect(lines.at(-2)).toContain('先に直してください');
    expect(lines.at(-1)).toBe('手順書 1 件、シナリオ 0 件、エラー 1 件、警告 0 件');
  });

  it('gives code scanning a name, a cause and a cure for each rule', async () => {
    const path = await file('bad.yaml', 'format: breakglass/2\n');
    const { code, lines } = await run('lint', '--sarif', path);
    expect(code).toBe(1);
    expect(JSON.parse(lines.join('\n'))).toMatchObject({
      runs: [
        {
          tool: {
            driver: {
              rules: [
                {
                  id: 'not-this-format',
                  name: 'NotThisFormat',
                  shortDescription: { text: expect.stringMatching(/^Another format/) },
                  help: { text: expect.stringMatching(/^Add `format: breakglass\/1`/) },
                },
              ],
            },
          },
        },
      ],
    });
  });

  it('gives every finding as JSON, and nothing else', async () => {
    const path = await file('bad.yaml', 'format: breakglass/1\nid: PB-01\n');
    const { code, lines } = await run('lint', '--json', path);
    expect(code).toBe(1);
    const findings = JSON.parse(lines.join('\n')) as Finding[];
    expect(findings.length).toBeGreaterThan(3);
    for (const finding of findings) {
      expect(finding).toMatchObject({ file: path, level: 'error' });
      expect(finding.line).toBeGreaterThan(0);
      expect(finding.message.ja).not.toBe('');
    }
  });

  it('refuses a file of 3 GB for its size, without reading it', async () => {
    const path = await file('huge.yaml', 'format: breakglass/1\n');
    await truncate(path, 3 * 1024 ** 3);
    const { code, lines } = await run('lint', path);
    expect(code).toBe(1);
    expect(lines[0]).toContain('huge.yaml:1:1: error: too-large: The file is 3072.0 MB');
  });

  it('finds nothing wrong with the bundled folder, scenarios included', async () => {
    const { code, lines } = await run('lint', bundled);
    expect(code).toBe(0);
    const filesIn = async (folder: string) =>
      String((await readdir(folder)).filter((name) => name.endsWith('.yaml')).length);
    const scenarios = await filesIn(join(bundled, 'scenarios'));
    const counted = `${await filesIn(bundled)} playbooks, ${scenarios} scenarios, 0 errors, `;
    expect(lines.join('\n')).not.toContain('errors of form');
    expect(lines.at(-1)).toMatch(new RegExp(`^${counted}\\d+ warnings?$`));
  });

  it('checks a scenario as one, wherever it lies', async () => {
    const path = await file('s.yaml', 'format: breakglass-scenario/1\nid: x\n');
    const { lines } = await run('lint', path);
    expect(lines.at(-1)).toContain('0 playbooks, 1 scenario');
    expect(lines.join('\n')).toContain('"story" is missing');
  });

  it('writes the schemas where it is told', async () => {
    const { code, trouble } = await run('schema', join(folder, 'gone'));
    expect(code).toBe(66);
    expect(trouble).toContain('gone');
  });
});
