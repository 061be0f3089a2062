import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { diskPlaybookSource, SHIPPED_FILE } from '../../../main/adapters/disk/playbook-source.ts';

describe('playbooks in a folder', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'playbooks-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('says so when the folder is not there', async () => {
    const source = diskPlaybookSource(join(folder, 'gone'));
    expect(await source.playbooks()).toMatchObject({ ok: false, error: { code: 'unreadable' } });
  });

  it('says so when a file cannot be read', async () => {
    await symlink(join(folder, 'nowhere'), join(folder, 'PB-00.yaml'));
    const answer = await diskPlaybookSource(folder).playbooks();
    expect(answer).toMatchObject({ ok: false, error: { code: 'unreadable' } });
    expect(answer.ok ? '' : answer.error.detail).toContain('PB-00.yaml');
  });

  it('says so when what was packed is damaged, of playbooks and scenarios alike', async () => {
    await writeFile(join(folder, SHIPPED_FILE), 'no Brotli');
    const source = diskPlaybookSource(folder);
    for (const answer of [await source.playbooks(), await source.scenarios()]) {
      expect(answer).toMatchObject({ ok: false, error: { code: 'unreadable' } });
      expect(answer.ok ? '' : answer.error.detail).toContain(SHIPPED_FILE);
    }
    expect(await source.checked()).toBeUndefined();
  });

  it('gives what was packed with the files beside it, by name, each with its own bytes', async () => {
    const checked = { playbooks: {}, scenarios: {} };
    const shipped = {
      playbooks: { 'b.yaml': '\ufeffb: 日本\r\n' },
      scenarios: { 's.yaml': 's' },
      checked,
    };
    await writeFile(join(folder, SHIPPED_FILE), brotliCompressSync(JSON.stringify(shipped)));
    await writeFile(join(folder, 'a.yaml'), 'a: 1\n');
    const source = diskPlaybookSource(folder);
    const files = await source.playbooks();
    expect(files.ok && files.value.map(({ file }) => file)).toEqual(['a.yaml', 'b.yaml']);
    const [, packed] = files.ok ? files.value : [];
    expect(Buffer.from(packed?.bytes ?? []).toString()).toBe(shipped.playbooks['b.yaml']);
    const scenarios = await source.scenarios();
    expect(scenarios.ok && scenarios.value.map(({ file }) => file)).toEqual(['s.yaml']);
    expect(await source.checked()).toEqual(checked);
  });

  it('holds no scenarios when there is no such folder', async () => {
    expect(await diskPlaybookSource(folder).scenarios()).toEqual({ ok: true, value: [] });
  });

  it('gives the exact bytes of the YAML files, by name', async () => {
    const odd = Uint8Array.from([0xff, 0x00, 0x61]);
    await writeFile(join(folder, 'b.yml'), odd);
    await writeFile(join(folder, 'a.yaml'), 'a: 1\n');
    await writeFile(join(folder, 'README.md'), 'no');
    await writeFile(join(folder, 'breakglass-1.schema.json'), '{}');
    await mkdir(join(folder, 'c.yaml'));
    await mkdir(join(folder, 'scenarios'));
    await writeFile(join(folder, 'scenarios', 's.yaml'), 's: 1\n');
    const source = diskPlaybookSource(folder);
    const files = await source.playbooks();
    expect(files.ok && files.value.map(({ file }) => file)).toEqual(['a.yaml', 'b.yml']);
    expect(files.ok && Uint8Array.from(files.value[1]?.bytes ?? [])).toEqual(odd);
    const scenarios = await source.scenarios();
    expect(scenarios.ok && scenarios.value.map(({ file }) => file)).toEqual(['s.yaml']);
  });
});
