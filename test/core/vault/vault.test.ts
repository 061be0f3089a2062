import { describe, expect, it } from 'vitest';
import { createVault, type Vault } from '../../../main/core/vault/vault.ts';
import { memoryKeychain, memoryVaultFiles, vaultPorts } from '../../fakes/vault.ts';

const PASS = 'quiet otter lamp harbour';
const pass = (passphrase: string) => ({ by: 'pass', passphrase }) as const;

async function made(keychain = memoryKeychain) {
  const files = memoryVaultFiles();
  const open = (): Vault => createVault(vaultPorts(files, keychain));
  const vault = open();
  const first = await vault.make(PASS, false);
  if (!first.ok) throw new Error(first.error.code);
  return { files, open, vault, code: first.value.recoveryCode };
}

const text = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString();

describe('a vault', () => {
  it('is not there until a person makes one', async () => {
    const files = memoryVaultFiles();
    const vault = createVault(vaultPorts(files));
    expect(vault.state()).toEqual({ is: 'none' });
    expect(await vault.unlock(pass(PASS))).toEqual({ ok: false, error: { code: 'missing' } });
    expect(await vault.put('witness-key', 'a', 'b')).toMatchObject({ error: { code: 'missing' } });
    expect(await vault.seeds.save('log', 0, new Uint8Array(32))).toBe(false);
    expect(files.bytes).toBeUndefined();
  });

  it('refuses what does not fit with one answer, and says nothing until it is unlocked', async () => {
    const { vault, open, code } = await made();
    await vault.put('break-glass-key', 'sato', 'planted');
    const again = open();
    expect(again.state()).toMatchObject({ is: 'locked', count: 1, whole: true });
    expect(JSON.stringify(again.state())).not.toContain('sato');
    const refused = { ok: false, error: { code: 'not-opened' } };
    expect(await again.unlock(pass('wrong'))).toEqual(refused);
    expect(await again.unlock(pass(''))).toEqual(refused);
    expect(await again.unlock({ by: 'recovery', code: 'ABCD' })).toEqual(refused);
    expect(again.get('break-glass-key', 'sato')).toEqual({ ok: false, error: { code: 'locked' } });
    expect(await again.unlock({ by: 'recovery', code: code.toLowerCase() })).toMatchObject({
      value: { slot: 'recovery', warnings: [] },
    });
    expect(again.get('break-glass-key', 'sato')).toEqual({ ok: true, value: 'planted' });
  });

  it('keeps no word of an item readable in its file', async () => {
    const { vault, files } = await made();
    await vault.put('break-glass-key', 'sato-break-glass', 'planted-secret');
    await vault.seeds.save('log-1', 0, new Uint8Array(32).fill(7));
    for (const word of ['sato', 'planted', 'break-glass-key', PASS, 'log-1']) {
      expect(text(files.bytes)).not.toContain(word);
    }
  });

  it('makes a second vault beside one whose passphrase was forgotten', async () => {
    const { vault, files } = await made();
    const before = files.bytes;
    expect(await vault.make('another good one', false)).toMatchObject({
      error: { code: 'exists' },
    });
    expect(files.aside).toEqual([]);
    expect(await vault.make('another good one', true)).toMatchObject({ ok: true });
    expect(files.aside).toEqual([{ why: 'replaced', bytes: before }]);
    expect(vault.state()).toMatchObject({ is: 'unlocked', count: 0 });
  });

  it('keeps an unreadable file aside and never deletes it', async () => {
    const files = memoryVaultFiles();
    files.bytes = Buffer.from('{"v":1');
    const vault = createVault(vaultPorts(files));
    expect(vault.state()).toMatchObject({ is: 'unreadable', code: 'unreadable' });
    expect(await vault.unlock(pass(PASS))).toMatchObject({ error: { code: 'unreadable' } });
    expect(await vault.make(PASS, true)).toMatchObject({ ok: true });
    expect(files.aside.map(({ why, bytes }) => [why, text(bytes)])).toEqual([
      ['unreadable', '{"v":1'],
    ]);
  });

  it('of a newer app is left alone and named so', async () => {
    const files = memoryVaultFiles();
    files.bytes = Buffer.from('{"v":2,"anything":true}');
    expect(createVault(vaultPorts(files)).state()).toMatchObject({ code: 'newer' });
  });

  it('says when nothing can be written, and goes on as it was', async () => {
    const { vault, files, open } = await made();
    files.refuses = 'read-only';
    expect(await vault.put('witness-key', 'w', 'x')).toEqual({
      ok: false,
      error: { code: 'not-saved', detail: 'read-only: EROFS' },
    });
    expect(vault.get('witness-key', 'w')).toMatchObject({ error: { code: 'no-item' } });
    expect(await vault.make('another good one', true)).toMatchObject({
      error: { code: 'not-saved' },
    });
    files.refuses = undefined;
    expect(await open().unlock(pass(PASS))).toMatchObject({ ok: true });
  });
});

describe('changing', () => {
  it('the passphrase makes a new salt and leaves items and recovery code', async () => {
    const { vault, open, files, code } = await made();
    await vault.put('witness-key', 'w', 'x');
    const salt = /"salt":"([^"]+)"/.exec(text(files.bytes))?.[1];
    expect(await vault.changePassphrase(pass('wrong'), 'new one')).toMatchObject({ ok: false });
    expect(await vault.changePassphrase(pass(PASS), 'new one')).toEqual({ ok: true, value: null });
    expect(/"salt":"([^"]+)"/.exec(text(files.bytes))?.[1]).not.toBe(salt);
    expect(vault.get('witness-key', 'w')).toEqual({ ok: true, value: 'x' });
    expect(await open().unlock(pass(PASS))).toMatchObject({ ok: false });
    expect(await open().unlock({ by: 'recovery', code })).toMatchObject({ ok: true });
    const again = open();
    await again.unlock(pass('new one'));
    expect(again.get('witness-key', 'w')).toEqual({ ok: true, value: 'x' });
  });

  it('a forgotten passphrase by the recovery code', async () => {
    const { open, code } = await made();
    const proof = { by: 'recovery', code } as const;
    expect(await open().changePassphrase(proof, 'new one')).toMatchObject({ ok: true });
    expect(await open().unlock(pass('new one'))).toMatchObject({ ok: true });
  });

  it('the key seals every item and seed again and voids the old recovery code', async () => {
    const { vault, open, files, code } = await made();
    await vault.setKeychain(true);
    await vault.put('witness-key', 'w', 'x');
    await vault.seeds.save('log', 3, new Uint8Array(32).fill(3));
    const before = text(files.bytes);
    const rotated = await vault.rotate(PASS);
    expect(rotated).toMatchObject({ ok: true });
    const sealed = [...before.matchAll(/"sealed":"([^"]+)"/g)].map(([, one]) => one ?? '');
    expect(sealed).toHaveLength(2);
    for (const one of sealed) expect(text(files.bytes)).not.toContain(one);
    expect(vault.get('witness-key', 'w')).toEqual({ ok: true, value: 'x' });
    expect(await open().unlock({ by: 'recovery', code })).toMatchObject({ ok: false });
    const again = open();
    expect(await again.unlock({ by: 'os' })).toMatchObject({ value: { warnings: [] } });
    expect(await again.seeds.load('log')).toEqual({ epoch: 3, seed: new Uint8Array(32).fill(3) });
  });

  it('that is stopped by the disk leaves the vault as it was', async () => {
    const { vault, open, files } = await made();
    await vault.put('witness-key', 'w', 'x');
    files.refuses = 'disk-full';
    expect(await vault.rotate(PASS)).toMatchObject({ error: { code: 'not-saved' } });
    expect(vault.get('witness-key', 'w')).toEqual({ ok: true, value: 'x' });
    const again = open();
    await again.unlock(pass(PASS));
    expect(again.get('witness-key', 'w')).toEqual({ ok: true, value: 'x' });
  });

  it('stops at a lock that comes in between, and writes no key of zeros', async () => {
    const { vault, open } = await made({
      ...memoryKeychain,
      wrap: async (secret) => {
        vaultNow.lock();
        return memoryKeychain.wrap(secret);
      },
    });
    const vaultNow = vault;
    expect(await vault.setKeychain(true)).toMatchObject({ error: { code: 'locked' } });
    expect(await open().unlock(pass(PASS))).toMatchObject({ value: { warnings: [] } });
  });
});

describe('seeds', () => {
  it('are destroyed up to an epoch while the vault is locked, and nothing looks tampered with', async () => {
    const { vault, open } = await made();
    for (const epoch of [0, 1, 2])
      await vault.seeds.save('log', epoch, new Uint8Array(32).fill(epoch));
    await vault.seeds.save('other', 0, new Uint8Array(32).fill(9));
    const locked = open();
    await locked.seeds.destroy('log', 1);
    expect(locked.state()).toMatchObject({ is: 'locked', count: 2 });
    expect(await locked.seeds.load('log')).toBeUndefined();
    expect(await locked.unlock(pass(PASS))).toMatchObject({ value: { warnings: [] } });
    expect(await locked.seeds.load('log')).toMatchObject({ epoch: 2 });
    expect(await locked.seeds.load('other')).toMatchObject({ epoch: 0 });
    await locked.seeds.destroy('log', 2);
    expect(await locked.seeds.load('log')).toBeUndefined();
  });

  it('asked for at once are all kept', async () => {
    const { vault } = await made();
    const saved = await Promise.all(
      Array.from({ length: 20 }, (_, epoch) => vault.seeds.save('log', epoch, new Uint8Array(32))),
    );
    expect(saved).toEqual(saved.map(() => true));
    expect(vault.state()).toMatchObject({ count: 20 });
  });
});
