import { describe, expect, it } from 'vitest';
import { createKeychain, type SafeStorageLike } from '../../main/shell/keychain.ts';

const sync = (): SafeStorageLike => ({
  isEncryptionAvailable: () => true,
  encryptString: (text) => Buffer.from(`sync ${text}`),
  decryptString: (bytes) => bytes.toString().replace('sync ', ''),
});
const asynchronous = (): SafeStorageLike => ({
  isAsyncEncryptionAvailable: () => Promise.resolve(true),
  encryptStringAsync: (text) => Promise.resolve(Buffer.from(`async ${text}`)),
  decryptStringAsync: (bytes) =>
    Promise.resolve({ result: bytes.toString().replace(/^a?sync /, ''), shouldReEncrypt: true }),
});
const never = (): Promise<never> => new Promise(() => undefined);

const of = (
  storage: SafeStorageLike,
  platform: NodeJS.Platform = 'darwin',
  ready: Promise<unknown> = Promise.resolve(),
) => createKeychain({ storage, platform, ready, patience: 20 });

async function roundTrip(storage: SafeStorageLike) {
  const keychain = of(storage);
  const wrapped = await keychain.wrap('c2VjcmV0');
  if (!wrapped.ok) return wrapped;
  return {
    how: Buffer.from(wrapped.value, 'base64').toString(),
    back: await keychain.unwrap(wrapped.value),
  };
}

describe('the system keychain', () => {
  it('is used by the synchronous calls on Electron 25, where there are no others', async () => {
    expect(await roundTrip(sync())).toEqual({
      how: 'sync c2VjcmV0',
      back: { ok: true, value: { secret: 'c2VjcmV0', renew: false } },
    });
  });

  it.each([
    ['45, which has both', { ...sync(), ...asynchronous() }],
    ['46, which has nothing else', asynchronous()],
  ])('is used by the asynchronous calls on Electron %s', async (_, storage) => {
    expect(await roundTrip(storage)).toEqual({
      how: 'async c2VjcmV0',
      back: { ok: true, value: { secret: 'c2VjcmV0', renew: true } },
    });
  });

  it('is asked for nothing before the app is ready', async () => {
    let asked = 0;
    const storage = { ...sync(), isEncryptionAvailable: (): boolean => (asked += 1) > 0 };
    let ready: () => void = () => undefined;
    const whenReady = new Promise<void>((resolve) => (ready = resolve));
    const answer = of(storage, 'win32', whenReady).state();
    await Promise.resolve();
    expect(asked).toBe(0);
    ready();
    expect(await answer).toEqual({ ok: true, value: { store: 'DPAPI' } });
  });
});

describe('fault 30: a system keychain that cannot be trusted or does not answer', () => {
  it.each([
    ['basic_text', 'plain-text'],
    ['unknown', 'unknown-store'],
    ['something_new', 'unknown-store'],
  ])('Linux with %s is refused for its reason', async (backend, error) => {
    const storage = { ...sync(), getSelectedStorageBackend: () => backend };
    const keychain = of(storage, 'linux');
    expect(await keychain.state()).toEqual({ ok: false, error });
    expect(await keychain.wrap('x')).toEqual({ ok: false, error });
    expect(await keychain.unwrap('eA==')).toEqual({ ok: false, error });
  });

  it('Linux that does not say which store it has is refused', async () => {
    expect(await of(sync(), 'linux').state()).toEqual({ ok: false, error: 'unknown-store' });
  });

  it('Linux that names no store and has none is told to have none', async () => {
    const storage = { ...sync(), isEncryptionAvailable: () => false };
    expect(await of(storage, 'linux').state()).toEqual({ ok: false, error: 'not-available' });
  });

  it('Linux with a keyring is used', async () => {
    const storage = { ...sync(), getSelectedStorageBackend: () => 'gnome_libsecret' };
    expect(await of(storage, 'linux').state()).toEqual({
      ok: true,
      value: { store: 'gnome_libsecret' },
    });
  });

  it.each([
    ['is absent', {}, 'not-available'],
    ['says no', { ...sync(), isEncryptionAvailable: () => false }, 'not-available'],
    [
      'hangs',
      { ...asynchronous(), isAsyncEncryptionAvailable: never, encryptStringAsync: never },
      'timed-out',
    ],
    [
      'was declined by the person',
      {
        ...sync(),
        isEncryptionAvailable: (): boolean => {
          throw new Error('User denied access to the keychain');
        },
      },
      'locked',
    ],
    [
      'breaks',
      {
        ...asynchronous(),
        isAsyncEncryptionAvailable: () => Promise.reject(new Error('D-Bus gone')),
      },
      'failed',
    ],
  ] satisfies readonly (readonly [string, SafeStorageLike, string])[])(
    'one that %s is refused, and never hangs',
    async (_, storage, error) => {
      const keychain = of(storage);
      expect(await keychain.state()).toEqual({ ok: false, error });
      expect(await keychain.wrap('x')).toEqual({ ok: false, error });
    },
  );

  it('one that decrypts no more, because the keyring was replaced, is an answer too', async () => {
    const keychain = of({
      ...asynchronous(),
      decryptStringAsync: () => Promise.reject(new Error('decryption failed')),
    });
    expect(await keychain.unwrap('eA==')).toEqual({ ok: false, error: 'failed' });
  });
});
