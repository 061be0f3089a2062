import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeVaultDisk, type VaultDisk } from '../../../main/adapters/vault/disk.ts';
import { createVaultFiles } from '../../../main/adapters/vault/vault-files.ts';
import { createVault } from '../../../main/core/vault/vault.ts';
import { vaultPorts } from '../../fakes/vault.ts';

const PASS = { by: 'pass', passphrase: 'quiet otter lamp harbour' } as const;
const NOW = Date.parse('2026-11-24T03:00:00Z');
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'breakglass-vault-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const files = (disk?: VaultDisk) => createVaultFiles(folder, () => NOW, disk);
const open = (disk?: VaultDisk) => createVault(vaultPorts(files(disk)));
const path = () => join(folder, 'vault.json');

/** The real disk, but this call fails the way a system does. */
function failing(call: keyof VaultDisk, code: string): VaultDisk {
  const fail = (): never => {
    throw Object.assign(new Error(code), { code });
  };
  return {
    ...nodeVaultDisk,
    [call]: call === 'replace' ? () => Promise.resolve().then(fail) : fail,
  };
}

describe('the file of the vault', () => {
  it('is written by making a vault and by nothing before', async () => {
    const vault = open();
    await vault.unlock(PASS);
    await vault.seeds.save('log', 0, new Uint8Array(32));
    await vault.seeds.destroy('log', 3);
    vault.lock();
    expect(readdirSync(folder)).toEqual([]);
    await vault.make(PASS.passphrase, false);
    expect(readdirSync(folder).sort()).toEqual(['vault-seen.json', 'vault.json']);
    expect(statSync(path()).mode & 0o777).toBe(0o600);
  });

  it('outlives the process with all it holds', async () => {
    const vault = open();
    await vault.make(PASS.passphrase, false);
    await vault.put('witness-key', 'sato', 'kept');
    const again = open();
    await again.unlock(PASS);
    expect(again.get('witness-key', 'sato')).toEqual({ ok: true, value: 'kept' });
  });

  it.each([
    ['EROFS', 'read-only'],
    ['EACCES', 'read-only'],
    ['ENOSPC', 'disk-full'],
    ['EIO', 'failed'],
  ])('that cannot be replaced (%s) stays as it was, and the person is told', async (code, told) => {
    await open().make(PASS.passphrase, false);
    const before = readFileSync(path());
    const vault = open(failing('replace', code));
    await vault.unlock(PASS);
    expect(await vault.put('witness-key', 'w', 'x')).toMatchObject({
      error: { code: 'not-saved', detail: `${told}: ${code}` },
    });
    expect(readFileSync(path())).toEqual(before);
  });

  it('that cannot be read is unreadable, not absent: nothing is made over it', async () => {
    await open().make(PASS.passphrase, false);
    const vault = open(failing('read', 'EACCES'));
    expect(vault.state()).toMatchObject({ is: 'unreadable', detail: 'EACCES' });
    expect(await vault.make('another one here', false)).toMatchObject({
      error: { code: 'exists' },
    });
  });

  it('that is a folder, or huge, is unreadable', () => {
    writeFileSync(path(), Buffer.alloc(5 * 1024 * 1024));
    expect(open().state()).toMatchObject({ is: 'unreadable' });
  });

  it('left half-written beside by a crash is not taken for the vault', async () => {
    await open().make(PASS.passphrase, false);
    writeFileSync(`${path()}.new`, '{"v":1,"half');
    const vault = open();
    expect(await vault.unlock(PASS)).toMatchObject({ ok: true });
    await vault.put('witness-key', 'w', 'x');
    expect(existsSync(`${path()}.new`)).toBe(false);
  });

  it('that is unreadable is kept aside under its own name when a new vault is made', async () => {
    writeFileSync(path(), 'not a vault');
    const vault = open();
    expect(await vault.make(PASS.passphrase, true)).toMatchObject({ ok: true });
    const aside = readdirSync(folder).filter((name) => name.includes('unreadable'));
    expect(aside).toEqual(['vault.unreadable-2026-11-24T03-00-00-000Z.json']);
    expect(readFileSync(join(folder, aside[0] ?? ''), 'utf8')).toBe('not a vault');
  });

  it('old bytes are overwritten once the new ones are in place', async () => {
    const vault = open();
    await vault.make(PASS.passphrase, false);
    const old = readFileSync(path());
    const { openSync, readSync, closeSync } = await import('node:fs');
    const held = openSync(path(), 'r');
    await vault.put('witness-key', 'w', 'x');
    const left = Buffer.alloc(old.length);
    readSync(held, left, 0, left.length, 0);
    closeSync(held);
    expect(left.every((byte) => byte === 0)).toBe(true);
  });

  it('an older copy put back is noticed by the next process, and a hostile memory is harmless', async () => {
    const vault = open();
    await vault.make(PASS.passphrase, false);
    const old = readFileSync(path());
    await vault.put('witness-key', 'w', 'x');
    writeFileSync(path(), old);
    expect(await open().unlock(PASS)).toMatchObject({
      value: { warnings: [{ code: 'rolled-back' }] },
    });
    for (const text of ['null', '[]', '{"__proto__":9}', '{"x":"y"}', 'nonsense']) {
      writeFileSync(join(folder, 'vault-seen.json'), text);
      expect(await open().unlock(PASS)).toMatchObject({ ok: true });
    }
  });
});
