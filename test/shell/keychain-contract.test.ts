import type { SafeStorage } from 'electron';
import { describe, expect, it } from 'vitest';
import { createVault } from '../../main/core/vault/vault.ts';
import { createKeychain, type SafeStorageLike } from '../../main/shell/keychain.ts';
import { memoryVaultFiles, vaultPorts } from '../fakes/vault.ts';

const PASS = { by: 'pass', passphrase: 'quiet otter lamp harbour' } as const;

/** Electron's own types, as 45 ships them, are what the adapter takes: the compiler holds this. */
export type Fits = Held<SafeStorage extends SafeStorageLike ? true : false>;
type Held<T extends true> = T;

/** A system's keychain with a key of its own; `key` changes when the keyring is replaced. */
interface System {
  key: number;
  /** The key is old: what is decrypted should be encrypted again (asynchronous calls only). */
  rotated: boolean;
}

const encrypt = ({ key }: System, text: string): Buffer =>
  Buffer.from(Buffer.from(text).map((byte) => byte ^ key));
const decrypt = ({ key }: System, bytes: Buffer): string => {
  const text = Buffer.from(bytes.map((byte) => byte ^ key)).toString('latin1');
  if (!/^[A-Za-z0-9+/]+=*$/.test(text)) throw new Error('decryption failed');
  return text;
};

const calls = {
  sync: (system: System): SafeStorageLike => ({
    isEncryptionAvailable: () => true,
    encryptString: (text) => encrypt(system, text),
    decryptString: (bytes) => decrypt(system, bytes),
  }),
  async: (system: System): SafeStorageLike => ({
    isAsyncEncryptionAvailable: () => Promise.resolve(true),
    encryptStringAsync: (text) => {
      system.rotated = false;
      return Promise.resolve(encrypt(system, text));
    },
    decryptStringAsync: async (bytes) => ({
      result: await Promise.resolve(decrypt(system, bytes)),
      shouldReEncrypt: system.rotated,
    }),
  }),
};
const removed = (): never => {
  throw new Error('safeStorage: the synchronous calls were removed');
};
const shapes: readonly (readonly [string, (system: System) => SafeStorageLike])[] = [
  ['Electron 25: synchronous only', calls.sync],
  ['Electron 45: both', (system) => ({ ...calls.sync(system), ...calls.async(system) })],
  [
    'Electron 46: asynchronous only',
    (system) => ({
      ...calls.async(system),
      isEncryptionAvailable: removed,
      encryptString: removed,
      decryptString: removed,
    }),
  ],
];

describe.each(shapes)('fault 30: a keychain slot on %s', (_, storage) => {
  async function vaultOn(platform: NodeJS.Platform = 'darwin') {
    const system: System = { key: 0x80, rotated: false };
    const files = memoryVaultFiles();
    const open = () => {
      const ready = Promise.resolve();
      const keychain = createKeychain({ storage: storage(system), platform, ready, patience: 50 });
      return createVault(vaultPorts(files, keychain));
    };
    const vault = open();
    await vault.make(PASS.passphrase, false);
    await vault.put('witness-key', 'w', 'x');
    return { system, files, vault, open };
  }

  it('opens the vault after a restart, and the passphrase does too', async () => {
    const { vault, open } = await vaultOn();
    expect(await vault.setKeychain(true)).toEqual({ ok: true, value: null });
    for (const proof of [{ by: 'os' } as const, PASS]) {
      const again = open();
      expect(await again.unlock(proof)).toMatchObject({ ok: true, value: { warnings: [] } });
      expect(again.get('witness-key', 'w')).toEqual({ ok: true, value: 'x' });
    }
  });

  it('whose key was rotated is wrapped again where the system asks for it', async () => {
    const { vault, open, system } = await vaultOn();
    await vault.setKeychain(true);
    system.rotated = true;
    expect(await open().unlock({ by: 'os' })).toMatchObject({ ok: true });
    expect(await open().unlock({ by: 'os' })).toMatchObject({ ok: true });
    // Only the asynchronous calls can say so.
    expect(system.rotated).toBe(storage(system).encryptStringAsync === undefined);
  });

  it('whose keyring was replaced opens nothing, and the passphrase still does', async () => {
    const { vault, open, system } = await vaultOn();
    await vault.setKeychain(true);
    system.key = 0x81;
    const again = open();
    expect(await again.unlock({ by: 'os' })).toMatchObject({ ok: false });
    expect(again.state()).toMatchObject({ is: 'locked' });
    expect(await again.unlock(PASS)).toMatchObject({ ok: true });
    expect(await again.setKeychain(true)).toMatchObject({ ok: true });
    expect(await open().unlock({ by: 'os' })).toMatchObject({ ok: true });
  });

  it('is made on no Linux that does not say which keyring it has', async () => {
    const { vault, files } = await vaultOn('linux');
    expect(await vault.setKeychain(true)).toEqual({
      ok: false,
      error: { code: 'keychain', detail: 'unknown-store' },
    });
    expect(Buffer.from(files.bytes ?? []).toString()).not.toContain('"type":"os"');
  });
});
