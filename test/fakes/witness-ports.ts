import { createNodeSignatures } from '../../main/adapters/system/signatures.ts';
import type { WitnessPorts } from '../../main/actions/witness/ports.ts';
import type { HeardCode } from '../../main/core/ports/heard.ts';
import { noWitnessSeeds, type TrustedWitness } from '../../main/core/ports/witness.ts';
import { err, ok } from '../../main/core/result.ts';

/** Anchoring without a disk: no log has notes, everything asked of one is `no-such-log`. */
export function fakeWitness(change: Partial<WitnessPorts> = {}): WitnessPorts {
  const trusted: TrustedWitness[] = [];
  const heard: HeardCode[] = [];
  const none = () => err({ code: 'no-such-log' as const, detail: '' });
  return {
    signatures: createNodeSignatures(),
    proofs: {
      root: () => Promise.resolve(none()),
      inclusion: () => Promise.resolve(none()),
      consistency: () => Promise.resolve(none()),
      keys: () => Promise.resolve(none()),
    },
    notes: { find: none, cosigned: none },
    heard: {
      list: () => heard,
      add: (_logId, one) => {
        heard.push(one);
        return Promise.resolve(ok(null));
      },
    },
    stamps: {
      authority: () => Promise.resolve(undefined),
      ask: () => Promise.resolve(err({ code: 'not-set', detail: '' })),
      list: () => [],
    },
    store: {
      load: () => Promise.resolve(ok({})),
      save: () => Promise.resolve(ok(null)),
      keepProof: () => Promise.resolve(ok('/witness/proof.txt')),
    },
    seeds: noWitnessSeeds,
    trusted: {
      list: () => trusted,
      add: (one) => {
        trusted.push(one);
        return Promise.resolve(ok(null));
      },
    },
    ...change,
  };
}
