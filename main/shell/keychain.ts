import type { Keychain, KeychainRefusal } from '../core/ports/vault.ts';
import { err, ok, type Result } from '../core/result.ts';

/**
 * What of Electron's safeStorage is used, as it may be there or not: Electron 25 has the
 * synchronous calls only, 42 to 45 both, 46 the asynchronous ones only.
 */
export interface SafeStorageLike {
  isAsyncEncryptionAvailable?: () => Promise<boolean>;
  encryptStringAsync?: (text: string) => Promise<Buffer>;
  decryptStringAsync?: (
    bytes: Buffer,
  ) => Promise<{ readonly result: string; readonly shouldReEncrypt: boolean }>;
  isEncryptionAvailable?: () => boolean;
  encryptString?: (text: string) => Buffer;
  decryptString?: (bytes: Buffer) => string;
  /** Linux only. */
  getSelectedStorageBackend?: () => string;
}

export interface KeychainOptions {
  readonly storage: SafeStorageLike;
  readonly platform: NodeJS.Platform;
  /** Resolved once the app is ready; before that, safeStorage crashes or uses the wrong name. */
  readonly ready: Promise<unknown>;
  /** How long the system may take, with a prompt of its own perhaps open, milliseconds. */
  readonly patience?: number;
}

const PATIENCE = 30_000;
const STORES: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'Keychain',
  win32: 'DPAPI',
};
/** Stores of Linux desktops that keep a secret: Electron's own names for them. */
const KEEPS = ['gnome_libsecret', 'kwallet', 'kwallet5', 'kwallet6'];

/**
 * The system's keychain through safeStorage: the asynchronous calls where there are any. Refused
 * where Electron would encrypt with a password from its own source (Linux `basic_text`) or with a
 * store we do not know. Whatever the system does, an answer comes within `patience`.
 */
export function createKeychain(options: KeychainOptions): Keychain {
  const { storage, platform, ready, patience = PATIENCE } = options;
  const attempt = async <T>(
    act: () => Promise<Result<T, KeychainRefusal>>,
  ): Promise<Result<T, KeychainRefusal>> => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<Result<T, KeychainRefusal>>((resolve) => {
      timer = setTimeout(() => resolve(err('timed-out')), patience);
    });
    const work = ready.then(act).catch((error: unknown) => err(refusalOf(error)));
    const answer = await Promise.race([work, late]);
    clearTimeout(timer);
    return answer;
  };
  const state = async (): Promise<Result<{ readonly store: string }, KeychainRefusal>> => {
    const store = storeOf(storage, platform);
    // Electron 25 cannot name its store on Linux; without a keyring it says that there is none.
    const nameless = !store.ok && storage.getSelectedStorageBackend === undefined;
    if (!store.ok && !nameless) return store;
    const there = storage.isAsyncEncryptionAvailable
      ? await storage.isAsyncEncryptionAvailable()
      : (storage.isEncryptionAvailable?.() ?? false);
    if (!there) return err('not-available');
    return store.ok ? ok({ store: store.value }) : store;
  };
  /** The state again before each use: a keyring can be locked or replaced meanwhile. */
  const usable = <T>(
    act: () => Promise<Result<T, KeychainRefusal>>,
  ): Promise<Result<T, KeychainRefusal>> =>
    attempt(async () => {
      const now = await state();
      return now.ok ? act() : now;
    });
  return {
    state: () => attempt(state),
    wrap: (secret) =>
      usable(async () => {
        const bytes = storage.encryptStringAsync
          ? await storage.encryptStringAsync(secret)
          : storage.encryptString?.(secret);
        return bytes ? ok(bytes.toString('base64')) : err('not-available');
      }),
    unwrap: (kept) =>
      usable(async () => {
        const bytes = Buffer.from(kept, 'base64');
        if (storage.decryptStringAsync) {
          const { result, shouldReEncrypt } = await storage.decryptStringAsync(bytes);
          return ok({ secret: result, renew: shouldReEncrypt });
        }
        const secret = storage.decryptString?.(bytes);
        return secret === undefined ? err('not-available') : ok({ secret, renew: false });
      }),
  };
}

function storeOf(
  storage: SafeStorageLike,
  platform: NodeJS.Platform,
): Result<string, KeychainRefusal> {
  const known = STORES[platform];
  if (known !== undefined) return ok(known);
  const backend = storage.getSelectedStorageBackend?.() ?? 'unknown';
  if (backend === 'basic_text') return err('plain-text');
  return KEEPS.includes(backend) ? ok(backend) : err('unknown-store');
}

/** The system's words are not shown: they may name what was asked for. */
function refusalOf(error: unknown): KeychainRefusal {
  const words = error instanceof Error ? error.message.toLowerCase() : '';
  return /denied|cancel|locked|not allowed|interaction/.test(words) ? 'locked' : 'failed';
}
