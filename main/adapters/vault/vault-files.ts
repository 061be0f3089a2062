import { join } from 'node:path';
import type { VaultFileError, VaultFiles } from '../../core/ports/vault.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { LARGEST_FILE } from '../../core/vault/format.ts';
import { nodeVaultDisk, type VaultDisk } from './disk.ts';

const NAME = 'vault.json';
const SEEN = 'vault-seen.json';

/**
 * `vault.json` in the folder (0600), replaced as a whole: written beside, synced, renamed over,
 * folder synced; then the old bytes are overwritten, as well as the file system lets one.
 * `vault-seen.json` remembers the newest version, so that an old file put back is noticed.
 *
 * @param folder userData; @param now epoch ms, for the names of files kept aside
 */
export function createVaultFiles(
  folder: string,
  now: () => number,
  disk: VaultDisk = nodeVaultDisk,
): VaultFiles {
  const path = join(folder, NAME);
  let seen: Readonly<Record<string, number>> | undefined;
  const seenVersions = (): Readonly<Record<string, number>> =>
    (seen ??= readSeen(disk, join(folder, SEEN)));
  return {
    read: () => {
      try {
        const bytes = disk.read(path, LARGEST_FILE);
        return ok(bytes);
      } catch (error) {
        return err(fileError(error, 'unreadable'));
      }
    },
    replace: (bytes) => attempt(() => disk.replace(path, bytes)),
    setAside: (why) => {
      const stamp = new Date(now()).toISOString().replace(/[:.]/g, '-');
      const aside = join(folder, `vault.${why}-${stamp}.json`);
      try {
        disk.copy(path, aside);
        return ok(aside);
      } catch (error) {
        return err(fileError(error, 'failed'));
      }
    },
    seen: (vaultId) =>
      Object.hasOwn(seenVersions(), vaultId) ? seenVersions()[vaultId] : undefined,
    remember: (vaultId, version) => {
      seen = { ...seenVersions(), [vaultId]: version };
      try {
        disk.write(join(folder, SEEN), Buffer.from(JSON.stringify(seen)));
      } catch {
        // Only a warning depends on it, and it is remembered until the app is closed.
      }
    },
  };
}

function readSeen(disk: VaultDisk, path: string): Readonly<Record<string, number>> {
  try {
    const bytes = disk.read(path, LARGEST_FILE);
    const value: unknown = bytes && JSON.parse(Buffer.from(bytes).toString('utf8'));
    if (typeof value !== 'object' || value === null) return {};
    const versions = Object.entries(value).filter(
      (entry): entry is [string, number] =>
        Number.isSafeInteger(entry[1]) && entry[0] !== '__proto__',
    );
    return Object.fromEntries(versions);
  } catch {
    return {};
  }
}

async function attempt(act: () => Promise<void>): Promise<Result<null, VaultFileError>> {
  try {
    await act();
    return ok(null);
  } catch (error) {
    return err(fileError(error, 'failed'));
  }
}

function fileError(error: unknown, otherwise: VaultFileError['code']): VaultFileError {
  const { code = '', message } = error as NodeJS.ErrnoException;
  const detail = code === '' ? message : code;
  if (['EROFS', 'EACCES', 'EPERM'].includes(code) && otherwise !== 'unreadable') {
    return { code: 'read-only', detail };
  }
  return { code: ['ENOSPC', 'EDQUOT'].includes(code) ? 'disk-full' : otherwise, detail };
}
