import { fromBase64, toBase64 } from '../journal/bytes.ts';
import type { WitnessSeeds } from '../ports/witness.ts';
import type { Vault } from './vault.ts';

const KIND = 'witness-key';

/** Seeds of witness keys, as named items of the vault while it is unlocked. */
export function witnessSeeds(vault: Pick<Vault, 'get' | 'put'>): WitnessSeeds {
  return {
    load: (name) => {
      const found = vault.get(KIND, name);
      const seed = found.ok ? fromBase64(found.value) : undefined;
      return Promise.resolve(seed?.length === 32 ? seed : undefined);
    },
    save: async (name, seed) => {
      const kept = await vault.put(KIND, name, toBase64(seed));
      seed.fill(0);
      return kept.ok;
    },
  };
}
