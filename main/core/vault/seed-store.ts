import { fromBase64, toBase64 } from '../journal/bytes.ts';
import type { SeedStore } from '../ports/seeds.ts';
import { seedId } from './contents.ts';
import type { Holder } from './holder.ts';
import { destroySeeds, putItem, secretOf } from './keep-items.ts';

const nameOf = (logId: string, epoch: number): string => `${logId}/${epoch}`;

/** Signing seeds of logs in the vault: kept while it is unlocked, destroyed at any time. */
export function createSeedStore(holder: Holder): SeedStore {
  return {
    save: (logId, epoch, seed) =>
      holder.inTurn(async () => {
        const id = seedId(holder.ports, logId, epoch);
        const secret = toBase64(seed);
        return (await putItem(holder, 'log-seed', nameOf(logId, epoch), secret, id)).ok;
      }),
    load: (logId) => {
      const epochs = (holder.unlocked()?.facts ?? []).flatMap(({ kind, name }) => {
        const [, number = ''] = name.split('/');
        return kind === 'log-seed' && name === nameOf(logId, Number(number))
          ? [Number(number)]
          : [];
      });
      if (epochs.length === 0) return Promise.resolve(undefined);
      const epoch = Math.max(...epochs);
      const kept = secretOf(holder, seedId(holder.ports, logId, epoch));
      const seed = kept.ok ? fromBase64(kept.value) : undefined;
      return Promise.resolve(seed?.length === 32 ? { epoch, seed } : undefined);
    },
    destroy: async (logId, upToEpoch) => {
      await holder.inTurn(() => destroySeeds(holder, logId, upToEpoch));
    },
  };
}
