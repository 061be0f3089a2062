import { describe, expect, it } from 'vitest';
import { createVault, type Vault } from '../../../main/core/vault/vault.ts';
import { memoryVaultFiles, vaultPorts } from '../../fakes/vault.ts';

const PASS = { by: 'pass', passphrase: 'quiet otter lamp harbour' } as const;
const ROLLED_BACK = { code: 'rolled-back', seen: 3, version: 2 };

/** A vault whose older file was put back, found so at its unlock. */
async function rolledBack() {
  const files = memoryVaultFiles();
  const first = createVault(vaultPorts(files));
  await first.make(PASS.passphrase, false);
  await first.put('break-glass-key', 'sato', 'old');
  const old = files.bytes;
  await first.put('break-glass-key', 'sato', 'new');
  files.bytes = old;
  const vault = createVault(vaultPorts(files));
  expect(await vault.unlock(PASS)).toMatchObject({ value: { warnings: [ROLLED_BACK] } });
  return { vault };
}

function told(vault: Vault): unknown {
  const state = vault.state();
  return state.is === 'unlocked' ? state.warnings : state.is;
}

describe('a warning of the vault', () => {
  it('outlives the writes that hide its cause', async () => {
    const { vault } = await rolledBack();
    await vault.seeds.save('log', 1, new Uint8Array(32));
    expect(told(vault)).toEqual([ROLLED_BACK]);
    await vault.put('break-glass-key', 'jones', 'x');
    await vault.seeds.destroy('log', 1);
    await vault.rotate(PASS.passphrase);
    expect(told(vault)).toEqual([ROLLED_BACK]);
  });

  it('outlives a lock, and is told by the next unlock', async () => {
    const { vault } = await rolledBack();
    await vault.put('break-glass-key', 'jones', 'x');
    vault.lock();
    expect(told(vault)).toBe('locked');
    expect(await vault.unlock(PASS)).toMatchObject({ value: { warnings: [ROLLED_BACK] } });
  });

  it('goes when a person acknowledges it, and comes again only if it is found again', async () => {
    const { vault } = await rolledBack();
    vault.acknowledge();
    expect(told(vault)).toEqual([]);
    // Nothing was written since: the old file still lies there.
    vault.lock();
    await vault.unlock(PASS);
    expect(told(vault)).toEqual([ROLLED_BACK]);
    vault.acknowledge();
    await vault.put('break-glass-key', 'jones', 'x');
    vault.lock();
    await vault.unlock(PASS);
    expect(told(vault)).toEqual([]);
  });

  it('tells a damaged file too, after the write that makes its sum right again', async () => {
    const files = memoryVaultFiles();
    await createVault(vaultPorts(files)).make(PASS.passphrase, false);
    const text = Buffer.from(files.bytes ?? []).toString();
    files.bytes = Buffer.from(text.replace(/"sum":"[0-9a-f]{64}"/, `"sum":"${'0'.repeat(64)}"`));
    const vault = createVault(vaultPorts(files));
    await vault.unlock(PASS);
    await vault.put('break-glass-key', 'jones', 'x');
    expect(vault.state()).toMatchObject({ whole: true, warnings: [{ code: 'damaged' }] });
  });

  it('is not told of a new vault made beside the old one', async () => {
    const { vault } = await rolledBack();
    await vault.make('another good one', true);
    expect(told(vault)).toEqual([]);
  });
});
