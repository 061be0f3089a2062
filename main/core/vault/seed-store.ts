import { fromBase64, toBase64 } from '../journal/bytes.ts';
import type { SeedStore, SignedHead } from '../ports/seeds.ts';
import { seedId } from './contents.ts';
import type { Holder } from './holder.ts';
import { destroySeeds, putItem, secretOf } from './keep-items.ts';

const nameOf = (logId: string, epoch: number): string => `${logId}/${epoch}`;

/** Signing seeds of logs in the vault: kept while it is unlocked, destroyed at any time. */
export function createSeedStore(holder: Holder): SeedStore {
  return {
    save: (logId, epoch, seed, signed) =>
      holder.inTurn(async () => {
        const id = seedId(holder.ports, logId, epoch);
        const secret = written(seed, signed);
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
      const read = kept.ok ? readSeed(kept.value) : undefined;
      return Promise.resolve(read && { epoch, ...read });
    },
    destroy: async (logId, upToEpoch) => {
      await holder.inTurn(() => destroySeeds(holder, logId, upToEpoch));
    },
  };
}

/** The seed; then, once something was signed with it, how far the log was signed. */
function written(seed: Uint8Array, signed: SignedHead | undefined): string {
  return [toBase64(seed), ...(signed ? [String(signed.size), signed.root] : [])].join(' ');
}

function readSeed(
  text: string,
): { readonly seed: Uint8Array; readonly signed?: SignedHead } | undefined {
  const [first = '', size, root] = text.split(' ');
  const seed = fromBase64(first);
  if (seed?.length !== 32) return undefined;
  if (size === undefined || root === undefined) return { seed };
  return { seed, signed: { size: Number(size), root } };
}
