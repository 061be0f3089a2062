import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { createVaultCrypto } from '../../main/adapters/vault/crypto.ts';
import type { Keychain, VaultCrypto, VaultFiles } from '../../main/core/ports/vault.ts';
import { err, ok } from '../../main/core/result.ts';
import type { VaultPorts } from '../../main/core/vault/holder.ts';
import type { VaultTools } from '../../main/core/vault/keys.ts';

const real = createVaultCrypto();

/** The real cryptography with a cheap scrypt, which a property test can call a thousand times. */
export const cheapCrypto: VaultCrypto = {
  ...real,
  scrypt: (passphrase, salt, { N, r, p }) => {
    const hash = createHash('sha256').update(`${N} ${r} ${p}`).update(salt).update(passphrase);
    return Promise.resolve(new Uint8Array(hash.digest()));
  },
};

export const vaultTools: VaultTools = {
  crypto: cheapCrypto,
  hash: {
    sha256: (...parts) => {
      const hash = createHash('sha256');
      for (const part of parts) hash.update(part);
      return new Uint8Array(hash.digest());
    },
  },
  random: { bytes: (count) => new Uint8Array(randomBytes(count)), uuid: () => randomUUID() },
};

export interface MemoryVaultFiles extends VaultFiles {
  bytes: Uint8Array | undefined;
  readonly aside: { readonly why: string; readonly bytes: Uint8Array }[];
  readonly seenVersions: Map<string, number>;
  /** The next writes fail like this. */
  refuses: 'read-only' | 'disk-full' | undefined;
}

export function memoryVaultFiles(): MemoryVaultFiles {
  const files: MemoryVaultFiles = {
    bytes: undefined,
    aside: [],
    seenVersions: new Map(),
    refuses: undefined,
    read: () => ok(files.bytes),
    replace: (bytes) => {
      if (files.refuses) return Promise.resolve(err({ code: files.refuses, detail: 'EROFS' }));
      files.bytes = bytes;
      return Promise.resolve(ok(null));
    },
    setAside: (why) => {
      files.aside.push({ why, bytes: files.bytes ?? new Uint8Array() });
      return ok(`vault.${why}.json`);
    },
    seen: (id) => files.seenVersions.get(id),
    remember: (id, version) => void files.seenVersions.set(id, version),
  };
  return files;
}

export const noKeychain: Keychain = {
  state: () => Promise.resolve(err('not-available')),
  wrap: () => Promise.resolve(err('not-available')),
  unwrap: () => Promise.resolve(err('not-available')),
};

/** A keychain that keeps what it is given, as base64 of base64. */
export const memoryKeychain: Keychain = {
  state: () => Promise.resolve(ok({ store: 'test' })),
  wrap: (secret) => Promise.resolve(ok(Buffer.from(secret).toString('base64'))),
  unwrap: (kept) =>
    Promise.resolve(ok({ secret: Buffer.from(kept, 'base64').toString(), renew: false })),
};

export function vaultPorts(
  files: VaultFiles = memoryVaultFiles(),
  keychain: Keychain = noKeychain,
): VaultPorts {
  const clock = { now: () => Date.parse('2026-11-24T03:00:00Z'), monotonic: () => 0, boot: 'b' };
  return { ...vaultTools, files, keychain, clock };
}
