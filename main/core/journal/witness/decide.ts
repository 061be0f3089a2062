import type { Hash, Signatures } from '../../ports/hash.ts';
import { fromBase64 } from '../bytes.ts';
import { parseVerifierKey } from '../note.ts';
import type { Mode } from '../payload.ts';
import { isConsistent } from '../proofs.ts';
import { standing } from '../verify/signatures.ts';
import { keyAt, readOpening, stands, type EpochKey, type OpeningFacts } from './epoch.ts';
import type { WitnessRequest } from './request.ts';

/** What this witness keeps of a log it has signed for. */
export interface WitnessState {
  readonly origin: string;
  readonly size: number;
  /** Base64. */
  readonly root: string;
  /** The log's signed note of that size. */
  readonly note: string;
  /** Key of record 0, pinned when the log was first seen. */
  readonly vkey0: string;
  /** The key that signed `note`. */
  readonly epoch: EpochKey;
  readonly firstSeen: string;
  readonly signedAt: string;
}

export type Refusal =
  /** The origin is none of ours. */
  | 'not-a-log'
  /** Record 0 is missing, not in the tree, or of another log; or a change of key is. */
  | 'keys-missing'
  /** Nobody with the log's key signed it. */
  | 'not-signed'
  /** Record 0 names another key than the one pinned at first sight. */
  | 'other-key'
  /** Fewer records than were signed for before. */
  | 'smaller'
  /** As many records, another root; or the proof does not lead from the old root to the new one. */
  | 'forked';

/** Refusals that may be an attack: both notes are kept, and the person is told loudly. */
export const alarming: readonly Refusal[] = ['other-key', 'smaller', 'forked'];

export interface Readable {
  readonly origin: string;
  readonly mode: Mode;
  readonly logId: string;
  readonly size: number;
  readonly root: string;
}

export type Decision =
  | { readonly is: 'refused'; readonly why: Refusal; readonly about?: Readable }
  /** A proof from this size is needed first. */
  | { readonly is: 'from'; readonly size: number; readonly about: Readable }
  | {
      readonly is: 'ready';
      readonly about: Readable;
      readonly opening?: OpeningFacts;
      readonly vkey0: string;
      readonly epoch: EpochKey;
      /** Records since this witness signed last; all of them the first time. */
      readonly grown: number;
    };

/**
 * May this witness sign the checkpoint? As C2SP tlog-witness: the log's signature must verify, and
 * the new tree must begin with the one signed before. A log not seen before is taken at its word,
 * its first key pinned from then on.
 */
export function decide(
  hash: Hash,
  signatures: Signatures,
  request: WitnessRequest,
  known: WitnessState | undefined,
): Decision {
  const { checkpoint } = request.checkpoint;
  const { origin, size } = checkpoint;
  const [, word, logId] = /^breakglass\.invalid\/(log|drill)\/([0-9a-f-]{36})$/.exec(origin) ?? [];
  const root = fromBase64(checkpoint.root);
  if (word === undefined || logId === undefined || root === undefined || size === 0) {
    return { is: 'refused', why: 'not-a-log' };
  }
  const mode = word === 'drill' ? 'drill' : 'incident';
  const about = { origin, mode, logId, size, root: checkpoint.root } as const;
  const refused = (why: Refusal): Decision => ({ is: 'refused', why, about });
  if (!request.keys.every((proof) => stands(hash, proof, size, root)))
    return refused('keys-missing');
  const first = request.keys.find(({ seq }) => seq === 0);
  const opening = first && readOpening(first.line, origin);
  if (first && !opening) return refused('keys-missing');
  const vkey0 = known?.vkey0 ?? opening?.vkey;
  if (vkey0 === undefined) return refused('keys-missing');
  /* Told before signatures are: a log rebuilt with a new key is validly signed with that key. */
  if (opening && opening.vkey !== vkey0) return refused('other-key');
  const rotations = request.keys.filter(({ seq }) => seq !== 0);
  const signedFrom = (start: EpochKey): EpochKey | 'missing' | 'not-signed' => {
    const epoch = keyAt(hash, start, rotations, size, origin);
    const key = epoch && parseVerifierKey(hash, epoch.vkey);
    if (!epoch || key?.name !== origin) return 'missing';
    return standing(hash, signatures, request.checkpoint, key) === 'signed' ? epoch : 'not-signed';
  };
  const fromFirst = signedFrom({ k: 0, vkey: vkey0 });
  if (known && size < known.size) {
    /* Without the keys from the first on, nobody can say that it is not signed. */
    return refused(opening && fromFirst === 'not-signed' ? 'not-signed' : 'smaller');
  }
  const epoch = known ? signedFrom(known.epoch) : fromFirst;
  if (typeof epoch === 'string') {
    /* Signed with keys that follow from the same first one, but not from those seen before. */
    if (typeof fromFirst !== 'string') return refused('forked');
    return refused(epoch === 'missing' ? 'keys-missing' : 'not-signed');
  }
  const old = known?.size ?? 0;
  if (size > old && request.old !== old) return { is: 'from', size: old, about };
  if (known) {
    const before = { size: old, root: fromBase64(known.root) ?? new Uint8Array() };
    const proof = size === old ? [] : request.proof;
    if (!isConsistent(hash, before, { size, root }, proof)) return refused('forked');
  }
  const grown = size - old;
  return { is: 'ready', about, vkey0, epoch, grown, ...(opening ? { opening } : {}) };
}

/** What is kept once it is signed; on the disk before the answer leaves. */
export function signedState(
  decision: Decision & { readonly is: 'ready' },
  request: WitnessRequest,
  known: WitnessState | undefined,
  at: string,
): WitnessState {
  const { origin, size, root } = decision.about;
  const { vkey0, epoch } = decision;
  const firstSeen = known?.firstSeen ?? at;
  return { origin, size, root, note: request.note, vkey0, epoch, firstSeen, signedAt: at };
}
