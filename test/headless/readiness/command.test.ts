import { rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readinessCommand } from '../../../main/headless/readiness/command.ts';
import { EXIT } from '../../../main/headless/readiness/exit.ts';
import { EXAMPLE_KIT } from '../../core/kit/example-kit.ts';
import { answers, factFolder } from './folder.ts';

const run = async (...flags: readonly string[]) => {
  const lines: string[] = [];
  const said: string[] = [];
  const out = {
    line: (text: string) => lines.push(text),
    trouble: (text: string) => said.push(text),
  };
  const code = await readinessCommand(flags, out);
  return { code, text: lines.join('\n'), trouble: said.join('\n') };
};

const withFolder = async (work: (folder: string, kit: string) => Promise<void>): Promise<void> => {
  const folder = factFolder(answers);
  const kit = join(folder, 'kit.yaml');
  writeFileSync(kit, EXAMPLE_KIT);
  try {
    await work(folder, kit);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

test('wrong flags are usage, and what cannot be read is said', async () => {
  expect((await run()).code).toBe(EXIT.usage);
  expect((await run('--kit', 'k', '--live')).code).toBe(EXIT.usage);
  expect((await run('--kit', 'k', '--json', '--sarif')).trouble).toContain('one of');
  expect((await run('--from-files', 'k')).trouble).toContain('--kit');
  const nowhere = await run('--kit', '/nowhere.yaml', '--from-files', '/nowhere');
  expect(nowhere.code).toBe(EXIT.unreadable);
  expect(nowhere.trouble).toContain('/nowhere.yaml');
});

test('a kit with errors is told by line, and nothing is judged', () =>
  withFolder(async (folder, kit) => {
    writeFileSync(kit, 'format: breakglass-kit/1\n');
    const { code, trouble, text } = await run('--kit', kit, '--from-files', folder);
    expect(code).toBe(EXIT.unreadable);
    expect(trouble).toMatch(/kit\.yaml:\d+:\d+: /);
    expect(text).toBe('');
  }));

test('what fails is said first, with what mends it, in either language', () =>
  withFolder(async (folder, kit) => {
    const { code, text } = await run('--kit', kit, '--from-files', folder);
    expect(code).toBe(EXIT.failed);
    expect(text).toMatch(/^FAIL {5}ID-/);
    expect(text).toContain('sato-break-glass: assume allows s3:*.');
    const japanese = await run('--kit', kit, '--from-files', folder, '--lang', 'ja');
    expect(japanese.text).toContain('assume が s3:* を許可しています。');
    expect(japanese.text).toMatch(/不合格 \d+/);
  }));

test('as JSON every result has its evidence, and what was not run its reason', () =>
  withFolder(async (folder, kit) => {
    const { text } = await run('--kit', kit, '--from-files', folder, '--json');
    const { format, results } = JSON.parse(text) as {
      format: string;
      results: readonly {
        id: string;
        status: string;
        missing: object[];
        evidence: object[];
        found: object[];
      }[];
    };
    expect(format).toBe('breakglass-readiness/1');
    expect(results.find(({ id }) => id === 'KEY-01')).toMatchObject({
      status: 'not-run',
      missing: [{ call: 'iam:ListAccessKeys', code: 'not-read' }],
    });
    for (const { id, status, evidence, missing, found } of results) {
      expect(evidence.length + missing.length + found.length, id).toBeGreaterThan(0);
      if (status !== 'pass') continue;
      expect(missing, id).toEqual([]);
      expect(evidence, id).not.toEqual([]);
    }
  }));

test('with a kit alone nothing of AWS is run, and nothing of that is a pass', () =>
  withFolder(async (_, kit) => {
    const { code, text } = await run('--kit', kit);
    expect(code).not.toBe(EXIT.ready);
    expect(text).toMatch(/^NOT-RUN  ID-01/m);
    expect(text).not.toMatch(/^PASS +(ID|MFA|KEY|POL|ROLE|TRUST|LOG|SSM|ROOT)-/m);
  }));

test('people’s word stands with name and day, and a wrong line by its place', () =>
  withFolder(async (folder, kit) => {
    const file = join(folder, 'attestations.yaml');
    const words = (on: string) =>
      `format: breakglass-attestations/1\nattestations:\n  - { check: KIT-06, by: [sato], on: ${on}, statement: In the safe. }\n`;
    writeFileSync(file, words(new Date().toISOString().slice(0, 10)));
    const good = await run('--kit', kit, '--from-files', folder);
    expect(good.text).toMatch(/^ATTESTED KIT-06[^\n]*\n[^\n]*佐藤 花子, [^\n]*In the safe\.$/m);
    writeFileSync(file, words('2999-01-01'));
    const wrong = await run('--kit', kit, '--from-files', folder);
    expect(wrong.trouble).toContain(`${file}:3:`);
    expect(wrong.text).toMatch(/^NOT-RUN  KIT-06/m);
  }));

test('a data folder that is not there is said, an empty one has tried nothing', () =>
  withFolder(async (folder, kit) => {
    const gone = await run('--kit', kit, '--data', join(folder, 'gone'));
    expect([gone.code, gone.trouble]).toEqual([EXIT.unreadable, expect.stringContaining('gone')]);
    const { text } = await run('--kit', kit, '--data', folder);
    expect(text).toMatch(/^NOT-RUN  LOG-08[^\n]*\n[^\n]*no verified run has tried it$/m);
  }));

test('answers of 40 days ago are said to be stale, with their age', () =>
  withFolder(async (folder, kit) => {
    const old = new Date(Date.now() - 40 * 86_400_000);
    const file = '111122223333/users/sato-break-glass/iam-list-mfa-devices.json';
    utimesSync(join(folder, file), old, old);
    const flags = ['--kit', kit, '--from-files', folder];
    expect((await run(...flags)).text).toMatch(/MFA-01.*STALE: read 40 days ago$/m);
    expect((await run(...flags, '--lang', 'ja')).text).toMatch(/MFA-01.*古い結果: 40 日前/m);
    const { results } = JSON.parse((await run(...flags, '--json')).text) as {
      results: readonly { id: string; freshness: object }[];
    };
    expect(results.find(({ id }) => id === 'MFA-01')?.freshness).toEqual({
      standing: 'stale',
      days: 40,
    });
  }));

test('what no check covers is said openly, with what is there instead', () =>
  withFolder(async (_, kit) => {
    const { text } = await run('--kit', kit);
    expect(text).toMatch(/^\d+ requirements of SEC10-BP05 are not covered by any check:$/m);
    expect(text).toContain('R27 Others get access by the playbook. PB-14');
    const { requirements } = JSON.parse((await run('--kit', kit, '--json')).text) as {
      requirements: readonly { id: string; checks: readonly string[]; covered?: boolean }[];
    };
    expect(requirements).toHaveLength(53);
    expect(requirements.find(({ id }) => id.endsWith('R27'))).toMatchObject({ covered: false });
    expect(requirements.find(({ id }) => id.endsWith('R39'))?.checks).toContain('TRUST-02');
  }));

test.each([
  ['--sarif', '"version":"2.1.0"'],
  ['--ocsf', '"class_uid":2003'],
])('%s is one line of JSON, with the same exit code', (flag, has) =>
  withFolder(async (folder, kit) => {
    const flags = ['--kit', kit, '--from-files', folder];
    const { code, text } = await run(...flags, flag);
    expect(code).toBe((await run(...flags)).code);
    expect(text).toContain(has);
    expect(() => JSON.parse(text) as unknown).not.toThrow();
  }),
);
