import { describe, expect, it } from 'vitest';
import { isWeaker, readVault } from '../../../main/core/vault/format.ts';
import { createVault, type Vault } from '../../../main/core/vault/vault.ts';
import type { Keychain } from '../../../main/core/ports/vault.ts';
import { ok } from '../../../main/core/result.ts';
import { memoryKeychain, memoryVaultFiles, vaultPorts, vaultTools } from '../../fakes/vault.ts';
import { olderVault } from '../../fakes/older-vault.ts';

const PASS = { by: 'pass', passphrase: 'quiet otter lamp harbour' } as const;

/** A vault as an app of the day before yesterday left it: a quarter of today's scrypt. */
async function older() {
  const files = memoryVaultFiles();
  const { code } = await olderVault(files, PASS.passphrase, { N: 32_768, r: 8, p: 1 });
  const costs = () => {
    const read = readVault(vaultTools.hash, files.bytes ?? new Uint8Array());
    if (!read.ok) throw new Error(read.error.detail);
    return read.value.content.slots.flatMap((slot) => (slot.type === 'pass' ? [slot.kdf.N] : []));
  };
  return { files, code, costs, open: (): Vault => createVault(vaultPorts(files, memoryKeychain)) };
}

describe('a passphrase that was stretched with less than today', () => {
  it('is made anew when it opens the vault, and opens it from then on', async () => {
    const { costs, open } = await older();
    expect(costs()).toEqual([32_768]);
    expect(await open().unlock(PASS)).toEqual({
      ok: true,
      value: { slot: 'pass', warnings: [] },
    });
    expect(costs()).toEqual([131_072]);
    const again = open();
    expect(await again.unlock({ ...PASS, passphrase: 'wrong' })).toMatchObject({ ok: false });
    expect(await again.unlock(PASS)).toMatchObject({ ok: true });
    expect(again.get('witness-key', 'w')).toEqual({ ok: true, value: 'x' });
  });

  it('is told of while only the recovery code has opened it', async () => {
    const { code, costs, open } = await older();
    expect(await open().unlock({ by: 'recovery', code })).toMatchObject({
      value: { warnings: [{ code: 'old-cost' }] },
    });
    expect(costs()).toEqual([32_768]);
  });

  it('is told no more once that was read, whatever is saved, until the next unlock', async () => {
    const { code, open } = await older();
    const vault = open();
    const warnings = () => {
      const state = vault.state();
      return state.is === 'unlocked' ? state.warnings : state.is;
    };
    await vault.unlock({ by: 'recovery', code });
    await vault.put('break-glass-key', 'sato', 'x');
    expect(warnings()).toEqual([{ code: 'old-cost' }]);
    vault.acknowledge();
    await vault.put('break-glass-key', 'jones', 'x');
    expect(warnings()).toEqual([]);
    /* Another copy of the app writes the file: it is looked through anew. */
    const other = open();
    await other.unlock({ by: 'recovery', code });
    await other.put('break-glass-key', 'brown', 'x');
    await vault.put('break-glass-key', 'smith', 'x');
    expect(warnings()).toEqual([]);
    vault.lock();
    await vault.unlock({ by: 'recovery', code });
    expect(warnings()).toEqual([{ code: 'old-cost' }]);
  });

  it('still opens it where nothing can be written, and is told', async () => {
    const { files, costs, open } = await older();
    files.refuses = 'disk-full';
    const vault = open();
    expect(await vault.unlock(PASS)).toMatchObject({
      value: { warnings: [{ code: 'old-cost' }] },
    });
    expect(costs()).toEqual([32_768]);
    expect(vault.get('witness-key', 'w')).toEqual({ ok: true, value: 'x' });
  });

  it('is not replaced by zeros when the vault is locked meanwhile', async () => {
    const { files, open } = await older();
    const ports = vaultPorts(files, memoryKeychain);
    let calls = 0;
    const vault = createVault({
      ...ports,
      crypto: {
        ...ports.crypto,
        scrypt: (...given) => {
          calls += 1;
          if (calls === 2) vault.lock();
          return ports.crypto.scrypt(...given);
        },
      },
    });
    await vault.unlock(PASS);
    expect(calls).toBe(2);
    expect(await open().unlock(PASS)).toMatchObject({ ok: true });
  });

  it('is left alone when it was stretched with as much or more', () => {
    expect(isWeaker({ N: 131_072, r: 8, p: 1 })).toBe(false);
    expect(isWeaker({ N: 262_144, r: 8, p: 1 })).toBe(false);
    expect(isWeaker({ N: 65_536, r: 8, p: 2 })).toBe(true);
    expect(isWeaker({ N: 65_536, r: 16, p: 1 })).toBe(false);
  });
});

describe('a keychain whose key was rotated', () => {
  const renewing = (wraps: string[], works: () => boolean): Keychain => ({
    ...memoryKeychain,
    wrap: (secret) => {
      wraps.push(secret);
      return works()
        ? memoryKeychain.wrap(secret)
        : Promise.resolve({ ok: false, error: 'locked' });
    },
    unwrap: (kept) =>
      Promise.resolve(ok({ secret: Buffer.from(kept, 'base64').toString(), renew: true })),
  });

  it.each([true, false])(
    'is given a new wrapping, and the vault opens (it takes it: %s)',
    async (works) => {
      const files = memoryVaultFiles();
      const first = createVault(vaultPorts(files, memoryKeychain));
      await first.make(PASS.passphrase, false);
      await first.setKeychain(true);
      const before = Buffer.from(files.bytes ?? []).toString();
      const wraps: string[] = [];
      const vault = createVault(
        vaultPorts(
          files,
          renewing(wraps, () => works),
        ),
      );
      expect(await vault.unlock({ by: 'os' })).toMatchObject({ value: { slot: 'os' } });
      expect(wraps).toHaveLength(1);
      expect(Buffer.from(files.bytes ?? []).toString() !== before).toBe(works);
      const again = createVault(vaultPorts(files, memoryKeychain));
      expect(await again.unlock({ by: 'os' })).toMatchObject({ ok: true });
    },
  );
});
