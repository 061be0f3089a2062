import type { Hash, Signatures } from '../../ports/hash.ts';
import { utf8 } from '../bytes.ts';
import {
  COSIGNATURE,
  keyId,
  type NoteSignature,
  type SignedCheckpoint,
  type VerifierKey,
} from '../note.ts';

/** Lines in the name of one key that are tried: a hostile note could hold hundreds. */
const MOST_TRIED = 16;

/** How a checkpoint stands to the key its log was opened with. */
export type Standing = 'signed' | 'damaged' | 'other-key';

/**
 * `damaged`: a line of this key does not verify, or verifies under a wrong key id; `other-key`:
 * nobody signed it with this key. Unknown signature lines are ignored, as C2SP demands.
 */
export function standing(
  hash: Hash,
  signatures: Pick<Signatures, 'verify'>,
  note: SignedCheckpoint,
  key: VerifierKey,
): Standing {
  const body = utf8(note.body);
  const name = note.checkpoint.origin;
  const id = keyId(hash, name, key.publicKey);
  let damaged = false;
  let tried = 0;
  for (const line of note.signatures) {
    if (line.signature.length !== 64 || (line.name !== name && line.keyId !== id)) continue;
    tried += 1;
    if (tried > MOST_TRIED) break;
    const claimed = line.keyId === id && line.name === name;
    const verified = signatures.verify(key.publicKey, body, line.signature);
    if (claimed && verified) return 'signed';
    if (claimed || verified) damaged = true;
  }
  return damaged ? 'damaged' : 'other-key';
}

/**
 * Names of the witnesses whose cosignature (C2SP tlog-cosignature v1: 8 bytes of time, then
 * Ed25519 over "cosignature/v1\ntime <t>\n" and the note body) on this checkpoint verifies.
 */
export function cosigners(
  signatures: Pick<Signatures, 'verify'>,
  note: SignedCheckpoint,
  witnesses: readonly VerifierKey[],
): readonly string[] {
  return witnesses.flatMap((witness) =>
    cosignatureOf(signatures, note, witness) ? [witness.name] : [],
  );
}

/** The line of this witness, when it verifies, and when it was signed by its clock, seconds since the epoch. */
export function cosignatureOf(
  signatures: Pick<Signatures, 'verify'>,
  note: SignedCheckpoint,
  witness: VerifierKey,
): { readonly line: NoteSignature; readonly time: number } | undefined {
  if (witness.type !== COSIGNATURE) return undefined;
  for (const line of note.signatures) {
    const { name, keyId: id, signature } = line;
    if (name !== witness.name || id !== witness.id || signature.length !== 72) continue;
    const time = signature.subarray(0, 8).reduce((value, byte) => value * 256 + byte, 0);
    const message = utf8(`cosignature/v1\ntime ${time}\n${note.body}`);
    if (signatures.verify(witness.publicKey, message, signature.subarray(8))) return { line, time };
  }
  return undefined;
}
