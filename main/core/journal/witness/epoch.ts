import type { Hash } from '../../ports/hash.ts';
import type { RecordProof } from '../../ports/log-proofs.ts';
import { equal, utf8 } from '../bytes.ts';
import { leafHash } from '../merkle.ts';
import { parseVerifierKey } from '../note.ts';
import { isRecord } from '../parse.ts';
import { rootFromInclusion } from '../proofs.ts';
import type { Mode } from '../payload.ts';

/** A key of the log and which epoch it belongs to. */
export interface EpochKey {
  readonly k: number;
  readonly vkey: string;
}

/** What record 0 says of its log. */
export interface OpeningFacts {
  readonly logId: string;
  readonly mode: Mode;
  readonly vkey: string;
  readonly openedAt: string;
  readonly device: string;
  readonly app: string;
  readonly scenario?: string;
}

/** True when the record stands at its place in the tree with this root. */
export function stands(hash: Hash, proof: RecordProof, size: number, root: Uint8Array): boolean {
  const leaf = leafHash(hash, utf8(proof.line));
  const led = rootFromInclusion(hash, leaf, proof.seq, size, proof.path);
  return led !== undefined && equal(led, root);
}

/** Reads record 0 of a log with this origin; undefined when it is none, or names another. */
export function readOpening(line: string, origin: string): OpeningFacts | undefined {
  const record = parse(line);
  if (record?.type !== 'log.open' || record.seq !== 0 || !isRecord(record.data)) return undefined;
  const { logId, mode, vkey_0: vkey, device, app, scenario } = record.data;
  if (record.data.origin !== origin || typeof logId !== 'string' || typeof vkey !== 'string') {
    return undefined;
  }
  if (mode !== 'incident' && mode !== 'drill') return undefined;
  if (origin !== `breakglass.invalid/${mode === 'drill' ? 'drill' : 'log'}/${logId}`) {
    return undefined;
  }
  return {
    logId,
    mode,
    vkey,
    openedAt: typeof record.ts === 'string' ? record.ts : '',
    device: typeof device === 'string' ? device : '',
    app: typeof app === 'string' ? app : '',
    ...(typeof scenario === 'string' ? { scenario } : {}),
  };
}

/**
 * The key that signs the checkpoint of `size`, followed from a known one over `key.rotate` records:
 * with the record at `seq` s, sizes up to s + 1 belong to the ending key. Records of epochs before
 * the known one are passed over; undefined when one is missing, repeated or names no valid key.
 */
export function keyAt(
  hash: Hash,
  known: EpochKey,
  rotations: readonly RecordProof[],
  size: number,
  origin: string,
): EpochKey | undefined {
  let key = known;
  for (const { seq, line } of [...rotations].sort((one, other) => one.seq - other.seq)) {
    const record = parse(line);
    if (record?.type !== 'key.rotate' || record.seq !== seq || !isRecord(record.data)) {
      return undefined;
    }
    const { k, vkey_next: next } = record.data;
    if (typeof k !== 'number' || typeof next !== 'string') return undefined;
    if (k < key.k || seq + 1 >= size) continue;
    if (k > key.k || parseVerifierKey(hash, next)?.name !== origin) return undefined;
    key = { k: k + 1, vkey: next };
  }
  return key;
}

function parse(line: string): Record<string, unknown> | undefined {
  try {
    const record: unknown = JSON.parse(line);
    return isRecord(record) ? record : undefined;
  } catch {
    return undefined;
  }
}
