import type { LaunchedApp } from '../app.ts';

/** A desktop that keeps no secrets: no keyring can be reached, whatever machine the test runs on. */
export const NO_KEYRING = {
  DBUS_SESSION_BUS_ADDRESS: 'disabled:',
  XDG_CURRENT_DESKTOP: '',
  DESKTOP_SESSION: '',
} as const;

/** What Electron itself says of its store; from now on every use that would put a secret there is kept. */
export function storeOf({ app }: LaunchedApp): Promise<string | undefined> {
  return app.evaluate(({ safeStorage }) => {
    const used: string[] = [];
    Object.assign(globalThis, { keychainUses: used });
    const storage = safeStorage as unknown as Record<string, (...given: unknown[]) => unknown>;
    for (const call of ['encryptString', 'encryptStringAsync', 'decryptString']) {
      const real = storage[call]?.bind(safeStorage);
      if (real) storage[call] = (...given) => (used.push(call), real(...given));
    }
    // Electron 25 cannot name it yet.
    return storage['getSelectedStorageBackend']?.() as string | undefined;
  });
}

export const usesOf = ({ app }: LaunchedApp): Promise<readonly string[]> =>
  app.evaluate(() => (globalThis as unknown as { keychainUses: string[] }).keychainUses);
