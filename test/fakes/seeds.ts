import type { SeedStore, SignedHead } from '../../main/core/ports/seeds.ts';

export interface MemorySeeds extends SeedStore {
  /** Locked: nothing is kept or given out; destroying works all the same. */
  locked: boolean;
  /** Every call throws. */
  broken: boolean;
  /** Seeds kept now, by `logId/epoch`. */
  readonly kept: Map<string, Uint8Array>;
}

/** A vault for seeds in memory. Outlives the journals of a test as the real one outlives a process. */
export function createMemorySeeds(): MemorySeeds {
  const kept = new Map<string, Uint8Array>();
  const signedTo = new Map<string, SignedHead>();
  const epochsOf = (logId: string) =>
    [...kept.keys()].flatMap((key) => {
      const [log, epoch] = key.split('/');
      return log === logId ? [Number(epoch)] : [];
    });
  const check = () => {
    if (self.broken) throw new Error('the vault is broken');
  };
  const self: MemorySeeds = {
    locked: false,
    broken: false,
    kept,
    save: async (logId, epoch, seed, signed) => {
      await Promise.resolve();
      check();
      if (self.locked) return false;
      kept.get(`${logId}/${epoch}`)?.fill(0);
      kept.set(`${logId}/${epoch}`, seed.slice());
      if (signed) signedTo.set(`${logId}/${epoch}`, signed);
      else signedTo.delete(`${logId}/${epoch}`);
      return true;
    },
    load: async (logId) => {
      await Promise.resolve();
      check();
      const epoch = Math.max(-1, ...epochsOf(logId));
      const seed = self.locked ? undefined : kept.get(`${logId}/${epoch}`);
      const signed = signedTo.get(`${logId}/${epoch}`);
      return seed && { epoch, seed: seed.slice(), ...(signed && { signed }) };
    },
    destroy: async (logId, upTo) => {
      await Promise.resolve();
      check();
      for (const epoch of epochsOf(logId)) {
        if (epoch > upTo) continue;
        kept.get(`${logId}/${epoch}`)?.fill(0);
        kept.delete(`${logId}/${epoch}`);
      }
    },
  };
  return self;
}
