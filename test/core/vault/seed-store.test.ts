import { describe, expect, it } from 'vitest';
import { createVault } from '../../../main/core/vault/vault.ts';
import { memoryVaultFiles, vaultPorts } from '../../fakes/vault.ts';

const PASS = { by: 'pass', passphrase: 'quiet otter lamp harbour' } as const;
const SEED = new Uint8Array(32).fill(7);
const SIGNED = { size: 64, root: Buffer.alloc(32, 9).toString('base64') };

async function made() {
  const files = memoryVaultFiles();
  const vault = createVault(vaultPorts(files));
  await vault.make(PASS.passphrase, false);
  return { vault, again: () => createVault(vaultPorts(files)) };
}

describe('the seed of a log in the vault', () => {
  it('comes back with how far the log was signed, also after a restart', async () => {
    const { vault, again } = await made();
    await vault.seeds.save('log', 1, SEED, SIGNED);
    expect(await vault.seeds.load('log')).toEqual({ epoch: 1, seed: SEED, signed: SIGNED });
    const next = again();
    await next.unlock(PASS);
    expect(await next.seeds.load('log')).toEqual({ epoch: 1, seed: SEED, signed: SIGNED });
  });

  it('says nothing of it before anything was signed, and as earlier versions kept it', async () => {
    const { vault } = await made();
    await vault.seeds.save('log', 0, SEED);
    expect(await vault.seeds.load('log')).toEqual({ epoch: 0, seed: SEED });
    await vault.put('log-seed', 'log/0', Buffer.from(SEED).toString('base64'));
    expect(await vault.seeds.load('log')).toEqual({ epoch: 0, seed: SEED });
  });

  it('is none when it cannot be read', async () => {
    const { vault } = await made();
    await vault.seeds.save('log', 0, SEED);
    await vault.put('log-seed', 'log/0', 'AAAA 64 x');
    expect(await vault.seeds.load('log')).toBeUndefined();
  });
});
