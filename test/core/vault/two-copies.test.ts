import { describe, expect, it } from 'vitest';
import { createVault, type Vault } from '../../../main/core/vault/vault.ts';
import { memoryVaultFiles, vaultPorts, type MemoryVaultFiles } from '../../fakes/vault.ts';

const PASS = { by: 'pass', passphrase: 'quiet otter lamp harbour' } as const;

async function two(): Promise<{
  files: MemoryVaultFiles;
  one: Vault;
  other: Vault;
  open: () => Vault;
}> {
  const files = memoryVaultFiles();
  const open = (): Vault => createVault(vaultPorts(files));
  const one = open();
  await one.make(PASS.passphrase, false);
  const other = open();
  await other.unlock(PASS);
  return { files, one, other, open };
}

describe('fault 29: two copies of the app on one vault', () => {
  it('lose nothing of each other: each writes on what the other left', async () => {
    const { one, other, open } = await two();
    await one.put('witness-key', 'a', '1');
    await other.put('witness-key', 'b', '2');
    await one.seeds.save('log', 0, new Uint8Array(32).fill(1));
    await other.seeds.save('log', 1, new Uint8Array(32).fill(2));
    await one.put('witness-key', 'c', '3');
    const again = open();
    expect(await again.unlock(PASS)).toMatchObject({ value: { warnings: [] } });
    for (const [name, secret] of [
      ['a', '1'],
      ['b', '2'],
      ['c', '3'],
    ] as const) {
      expect(again.get('witness-key', name)).toEqual({ ok: true, value: secret });
    }
    expect(await again.seeds.load('log')).toMatchObject({ epoch: 1 });
  });

  it('a locked copy destroys a seed without bringing back what the other took out', async () => {
    const { one, other, open } = await two();
    await one.seeds.save('log', 0, new Uint8Array(32).fill(1));
    const kept = await one.put('witness-key', 'a', '1');
    const locked = open();
    await other.delete(kept.ok ? kept.value.id : '');
    await locked.seeds.destroy('log', 0);
    const again = open();
    await again.unlock(PASS);
    expect(again.state()).toMatchObject({ count: 0 });
  });

  it('one that was given a new key by the other is locked, not written over', async () => {
    const { one, other, files, open } = await two();
    await one.put('witness-key', 'a', '1');
    await other.rotate(PASS.passphrase);
    const after = files.bytes;
    expect(await one.put('witness-key', 'b', '2')).toEqual({
      ok: false,
      error: { code: 'locked' },
    });
    expect(files.bytes).toBe(after);
    expect(one.state()).toMatchObject({ is: 'locked', count: 1 });
    expect(await open().unlock(PASS)).toMatchObject({ ok: true });
  });

  it('in the very same moment, the later one is refused in words of its own', async () => {
    const { one, files } = await two();
    const { read } = files;
    let reads = 0;
    // The other copy's write falls between this one's look and its own write.
    files.read = () => {
      reads += 1;
      const now = read();
      if (reads === 2 && now.ok) files.bytes = new Uint8Array([...(now.value ?? []), 32]);
      return read();
    };
    const between = files.bytes?.length ?? 0;
    expect(await one.put('witness-key', 'a', '1')).toEqual({
      ok: false,
      error: { code: 'changed' },
    });
    expect(files.bytes).toHaveLength(between + 1);
    files.read = read;
    expect(await one.put('witness-key', 'a', '1')).toMatchObject({ ok: true });
  });

  it('an unlocked vault whose file was deleted or broken outside is written again whole', async () => {
    const { one, files, open } = await two();
    await one.put('witness-key', 'a', '1');
    files.bytes = undefined;
    await one.put('witness-key', 'b', '2');
    files.bytes = Buffer.from('{"v":1,"torn');
    await one.put('witness-key', 'c', '3');
    expect(files.aside.map(({ why }) => why)).toEqual(['unreadable']);
    const again = open();
    await again.unlock(PASS);
    expect(again.state()).toMatchObject({ count: 3, warnings: [] });
  });
});
