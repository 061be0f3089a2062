import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SeedStore } from '../../main/core/ports/seeds.ts';

/** Seeds as plain files, for processes that are killed: a vault without a lock. */
export function createFileSeeds(folder: string): SeedStore {
  mkdirSync(folder, { recursive: true });
  const epochsOf = (logId: string) =>
    readdirSync(folder).flatMap((name) =>
      name.startsWith(`${logId}.`) && !name.endsWith('.new') ? [Number(name.split('.')[1])] : [],
    );
  const path = (logId: string, epoch: number) => join(folder, `${logId}.${epoch}`);
  return {
    save: (logId, epoch, seed) => {
      writeFileSync(`${path(logId, epoch)}.new`, seed);
      renameSync(`${path(logId, epoch)}.new`, path(logId, epoch));
      return Promise.resolve(true);
    },
    load: (logId) => {
      const epoch = Math.max(-1, ...epochsOf(logId));
      const seed = epoch < 0 ? undefined : new Uint8Array(readFileSync(path(logId, epoch)));
      return Promise.resolve(seed && { epoch, seed });
    },
    destroy: (logId, upTo) => {
      for (const epoch of epochsOf(logId)) if (epoch <= upTo) rmSync(path(logId, epoch));
      return Promise.resolve();
    },
  };
}
