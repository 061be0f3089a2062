import type { Hash, Signatures, SigningKey } from '../../ports/hash.ts';
import { concat, fromBase64, toBase64, toHex, utf8 } from '../bytes.ts';
import { COSIGNATURE, keyId, type SignedCheckpoint, type VerifierKey } from '../note.ts';

export function witnessName(person: string): string {
  return `breakglass.invalid/witness/${person}`;
}

/** A name as it can stand in a key: lower case, digits, dots and dashes; `unnamed` when nothing is left. */
export function witnessPart(person: string): string {
  const plain = person
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
  return plain.slice(0, 60) || 'unnamed';
}

/** The witness's verifier key, for trust files: `name+hex id+base64(0x04 || key)`. */
export function witnessKey(hash: Hash, name: string, publicKey: Uint8Array): string {
  const encoded = toBase64(concat(Uint8Array.of(COSIGNATURE), publicKey));
  return `${name}+${keyId(hash, name, publicKey, COSIGNATURE)}+${encoded}`;
}

/** One signature line (without LF) over a checkpoint at a time, epoch seconds. */
export function cosign(
  hash: Hash,
  key: SigningKey,
  name: string,
  body: string,
  time: number,
): string {
  const signature = key.sign(utf8(`cosignature/v1\ntime ${time}\n${body}`));
  const id = hash.sha256(utf8(`${name}\n`), Uint8Array.of(COSIGNATURE), key.publicKey);
  return `\u2014 ${name} ${toBase64(concat(id.subarray(0, 4), timeBytes(time), signature))}`;
}

/** The time of a cosignature line that this witness made over this checkpoint; undefined otherwise. */
export function cosignedAt(
  signatures: Signatures,
  note: SignedCheckpoint,
  witness: VerifierKey,
  line: string,
): number | undefined {
  const [, name, encoded] = /^\u2014 (\S+) (\S+)$/.exec(line) ?? [];
  const bytes = encoded === undefined ? undefined : fromBase64(encoded);
  if (witness.type !== COSIGNATURE || name !== witness.name || bytes?.length !== 76) {
    return undefined;
  }
  if (toHex(bytes.subarray(0, 4)) !== witness.id) return undefined;
  const time = bytes.subarray(4, 12).reduce((value, byte) => value * 256 + byte, 0);
  if (!Number.isSafeInteger(time)) return undefined;
  const message = utf8(`cosignature/v1\ntime ${time}\n${note.body}`);
  return signatures.verify(witness.publicKey, message, bytes.subarray(12)) ? time : undefined;
}

function timeBytes(time: number): Uint8Array {
  const bytes = new Uint8Array(8);
  for (let at = 7, rest = time; at >= 0; at -= 1, rest = Math.floor(rest / 256)) {
    bytes[at] = rest % 256;
  }
  return bytes;
}
