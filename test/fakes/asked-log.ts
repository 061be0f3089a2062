import { signingKey } from '../../main/adapters/system/signatures.ts';
import { canonical, type Json } from '../../main/core/journal/canonical.ts';
import { toBase64, utf8 } from '../../main/core/journal/bytes.ts';
import { leafHash } from '../../main/core/journal/merkle.ts';
import { signCheckpoint, verifierKey, parseCheckpoint } from '../../main/core/journal/note.ts';
import { consistencyProof, inclusionProof, subtreesOf } from '../../main/core/journal/proofs.ts';
import {
  writeRequest,
  parseRequest,
  type WitnessRequest,
} from '../../main/core/journal/witness/request.ts';
import type { Mode } from '../../main/core/journal/payload.ts';
import { hash } from './log-disk.ts';

export interface AskedLogOptions {
  readonly mode?: Mode;
  readonly logId?: string;
  readonly size: number;
  /** Numbers of the records that change the key. */
  readonly rotations?: readonly number[];
  /** Seed byte of the first key; the next epoch's is one more. */
  readonly seed?: number;
  /** Records from this number on read differently. */
  readonly forkAt?: number;
}

/** A log in memory, with its keys, for what a witness is asked. */
export function askedLog(options: AskedLogOptions) {
  const { mode = 'drill', logId = LOG_ID, size, rotations = [], seed = 7, forkAt } = options;
  const origin = `breakglass.invalid/${mode === 'drill' ? 'drill' : 'log'}/${logId}`;
  const keyOf = (k: number) => signingKey(Buffer.alloc(32, seed + k));
  const vkeyOf = (k: number) => verifierKey(hash, origin, keyOf(k).publicKey);
  const opening = {
    logId,
    origin,
    vkey_0: vkeyOf(0),
    device: 'laptop',
    app: 'breakglass/0.1.0',
    mode,
  };
  const lines = Array.from({ length: size }, (_, seq) => {
    const k = rotations.indexOf(seq);
    const type = seq === 0 ? 'log.open' : k >= 0 ? 'key.rotate' : 'note';
    const text = forkAt !== undefined && seq >= forkAt ? 'another history' : 'as it was';
    const data: Json = seq === 0 ? opening : k >= 0 ? { k, vkey_next: vkeyOf(k + 1) } : { text };
    return canonical({ data, seq, ts: '2026-11-23T13:10:24.123Z', type, v: 1 });
  });
  const root = subtreesOf(
    hash,
    lines.map((line) => leafHash(hash, utf8(line))),
  );
  const epochAt = (at: number) => rotations.filter((seq) => seq + 1 < at).length;
  const note = (at: number, k = epochAt(at)) =>
    signCheckpoint(hash, keyOf(k), { origin, size: at, root: toBase64(root(0, at)) });
  /** As the asking side makes it: from the size the witness signed last. */
  const text = (at: number, old = 0, change: Partial<WitnessRequest> = {}): string =>
    writeRequest({
      old,
      proof: consistencyProof(root, Math.min(old, at), at),
      note: note(at),
      keys: [0, ...rotations]
        .filter((seq) => seq < at)
        .map((seq) => ({ seq, line: lines[seq] ?? '', path: inclusionProof(root, seq, at) })),
      ...change,
    });
  const request = (at: number, old = 0, change: Partial<WitnessRequest> = {}): WitnessRequest => {
    const parsed = parseRequest(text(at, old, change));
    if (!parsed) throw new Error('the request does not read back');
    return parsed;
  };
  return {
    origin,
    lines,
    note,
    text,
    request,
    vkeyOf,
    parsed: (at: number) => parseCheckpoint(note(at)),
  };
}

export const LOG_ID = '0190f3c2-7b1a-4c3e-9f00-0123456789ab';
