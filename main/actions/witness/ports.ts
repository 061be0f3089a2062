import type { Signatures } from '../../core/ports/hash.ts';
import type { HeardCodes } from '../../core/ports/heard.ts';
import type { LogProofs } from '../../core/ports/log-proofs.ts';
import type { TimeStamps } from '../../core/ports/time-stamps.ts';
import type {
  LogNotes,
  TrustedWitnesses,
  WitnessSeeds,
  WitnessStore,
} from '../../core/ports/witness.ts';

/** What anchoring a log, and witnessing another's, reach outside through. */
export interface WitnessPorts {
  readonly signatures: Signatures;
  readonly proofs: LogProofs;
  readonly notes: LogNotes;
  readonly heard: HeardCodes;
  readonly stamps: TimeStamps;
  readonly store: WitnessStore;
  readonly seeds: WitnessSeeds;
  readonly trusted: TrustedWitnesses;
}
