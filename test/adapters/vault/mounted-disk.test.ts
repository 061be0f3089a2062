import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { createVaultFiles } from '../../../main/adapters/vault/vault-files.ts';
import { createVault } from '../../../main/core/vault/vault.ts';
import { vaultPorts } from '../../fakes/vault.ts';

const PASS = { by: 'pass', passphrase: 'quiet otter lamp harbour' } as const;
const folder = mkdtempSync(join(tmpdir(), 'breakglass-mount-'));
/** Why nothing was mounted; '' when it was. */
const mount = (...args: readonly string[]): string => {
  const { error, status, stderr } = spawnSync('mount', [...args, folder], { encoding: 'utf8' });
  if (error) return error.message;
  return status === 0 ? '' : `mount ended with ${String(status)}. ${stderr.trim()}`;
};
const refused = mount('-t', 'tmpfs', '-o', 'size=32k', 'tmpfs');
if (refused === '') spawnSync('umount', [folder]);
else process.stdout.write(`Skipped: a disk that is really full. ${refused}\n`);

const open = () => createVault(vaultPorts(createVaultFiles(folder, () => 0)));

afterEach(() => void spawnSync('umount', [folder]));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(refused !== '')('fault 29: the vault on a disk that refuses', () => {
  it('really full: nothing is lost, it is told, and it goes on once there is room', async () => {
    expect(mount('-t', 'tmpfs', '-o', 'size=32k', 'tmpfs')).toBe('');
    const vault = open();
    await vault.make(PASS.passphrase, false);
    await vault.put('witness-key', 'a', '1');
    const before = readFileSync(join(folder, 'vault.json'));
    // By halves, each once: what is left, if anything, is less than a changed vault needs.
    for (let size = 16_384; size >= 1; size /= 2) {
      try {
        writeFileSync(join(folder, `fill-${size}`), Buffer.alloc(size));
      } catch {
        // Full for this size; a smaller one may still fit.
      }
    }
    expect(await vault.put('witness-key', 'b', 'x'.repeat(20_000))).toMatchObject({
      error: { code: 'not-saved', detail: 'disk-full: ENOSPC' },
    });
    expect(readFileSync(join(folder, 'vault.json'))).toEqual(before);
    expect(readdirSync(folder).filter((name) => name.endsWith('.new'))).toEqual([]);
    expect(vault.get('witness-key', 'a')).toEqual({ ok: true, value: '1' });
    const again = open();
    expect(await again.unlock(PASS)).toMatchObject({ ok: true, value: { warnings: [] } });
    for (const name of readdirSync(folder)) if (name.startsWith('fill')) rmSync(join(folder, name));
    expect(await vault.put('witness-key', 'b', '2')).toMatchObject({ ok: true });
  });

  it('read-only: it opens and is read as before, and a change is refused in words', async () => {
    expect(mount('-t', 'tmpfs', '-o', 'size=256k', 'tmpfs')).toBe('');
    const vault = open();
    await vault.make(PASS.passphrase, false);
    await vault.put('witness-key', 'a', '1');
    expect(mount('-o', 'remount,ro')).toBe('');
    const again = open();
    expect(await again.unlock(PASS)).toMatchObject({ ok: true, value: { warnings: [] } });
    expect(again.get('witness-key', 'a')).toEqual({ ok: true, value: '1' });
    for (const one of [vault, again]) {
      expect(await one.put('witness-key', 'b', '2')).toMatchObject({
        error: { code: 'not-saved', detail: 'read-only: EROFS' },
      });
      expect(await one.make('another good passphrase', true)).toMatchObject({
        error: { code: 'not-saved' },
      });
      expect(one.get('witness-key', 'a')).toEqual({ ok: true, value: '1' });
    }
  });
});
