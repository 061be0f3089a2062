import type { Hash } from '../../core/ports/hash.ts';
import { createHeardCodes } from './beside-log.ts';
import { createLogNotes } from './log-notes.ts';
import { createLogProofs } from './proofs.ts';
import { createTrustedKeys } from './trusted-keys.ts';
import { createWitnessStore } from './witness-store.ts';

/** All that anchoring and witnessing keep on the disk, over one data folder. */
export function createWitnessDisk(options: {
  readonly root: string;
  readonly hash: Hash;
  readonly boot: string;
}) {
  const { root } = options;
  return {
    proofs: createLogProofs(options),
    notes: createLogNotes(options),
    heard: createHeardCodes(root),
    store: createWitnessStore(options),
    trusted: createTrustedKeys(root, { file: 'witnesses.json', field: 'witnesses' }),
  };
}
