import type { Hash, SigningKey } from '../ports/hash.ts';
import { concat, fromBase64, toBase64, toHex, utf8 } from './bytes.ts';

const ED25519 = 0x01;
/** Ed25519 cosignatures of C2SP tlog-cosignature v1: a witness's. Type 0x06 (ML-DSA-44) is reserved. */
export const COSIGNATURE = 0x04;
const KEY_LENGTH = 32;

/** A C2SP tlog-checkpoint: how many records a log has and the root over them. */
export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  /** Base64. */
  readonly root: string;
}

/** A C2SP signed-note verifier key, `name+hex key id+base64(type || key)`. */
export interface VerifierKey {
  readonly name: string;
  readonly id: string;
  readonly type: number;
  readonly publicKey: Uint8Array;
}

export interface NoteSignature {
  readonly name: string;
  /** Eight lower-case hex digits. */
  readonly keyId: string;
  readonly signature: Uint8Array;
}

export interface SignedCheckpoint {
  readonly checkpoint: Checkpoint;
  /** The signed bytes: three lines, each ended by LF. */
  readonly body: string;
  readonly signatures: readonly NoteSignature[];
}

export function checkpointBody({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${root}\n`;
}

export function keyId(hash: Hash, name: string, publicKey: Uint8Array, type = ED25519): string {
  return toHex(hash.sha256(utf8(`${name}\n`), Uint8Array.of(type), publicKey).subarray(0, 4));
}

export function verifierKey(hash: Hash, name: string, publicKey: Uint8Array): string {
  const encoded = toBase64(concat(Uint8Array.of(ED25519), publicKey));
  return `${name}+${keyId(hash, name, publicKey)}+${encoded}`;
}

/** Undefined when the text is no verifier key or its key id does not belong to its key. */
export function parseVerifierKey(hash: Hash, text: string): VerifierKey | undefined {
  const [, name, id, encoded] = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/.exec(text) ?? [];
  const bytes = encoded === undefined ? undefined : fromBase64(encoded);
  if (name === undefined || id === undefined || bytes?.length !== KEY_LENGTH + 1) return undefined;
  const type = bytes[0] ?? 0;
  const publicKey = bytes.subarray(1);
  return keyId(hash, name, publicKey, type) === id ? { name, id, type, publicKey } : undefined;
}

/** Signs a checkpoint as its log: the note, ready to be appended to `checkpoints.txt`. */
export function signCheckpoint(hash: Hash, key: SigningKey, checkpoint: Checkpoint): string {
  const body = checkpointBody(checkpoint);
  const id = hash.sha256(utf8(`${checkpoint.origin}\n`), Uint8Array.of(ED25519), key.publicKey);
  const signed = concat(id.subarray(0, 4), key.sign(utf8(body)));
  return `${body}\n\u2014 ${checkpoint.origin} ${toBase64(signed)}\n`;
}

/**
 * Reads one signed checkpoint. Unknown signature lines are kept, not judged; undefined when the
 * text is not a note of three lines and at least one signature line.
 */
export function parseCheckpoint(note: string): SignedCheckpoint | undefined {
  const split = splitNote(note);
  if (!split) return undefined;
  const { body, signatures } = split;
  const [, origin, digits, root] = /^(\S+)\n(0|[1-9][0-9]{0,15})\n(\S+)\n$/.exec(body) ?? [];
  if (origin === undefined || digits === undefined || root === undefined) return undefined;
  if (fromBase64(root)?.length !== 32) return undefined;
  return { checkpoint: { origin, size: Number(digits), root }, body, signatures };
}

/**
 * A C2SP signed-note as its text and its signature lines, none of them judged. Undefined when it is
 * no text with an empty line and at least one signature line behind it.
 */
export function splitNote(
  note: string,
): { readonly body: string; readonly signatures: readonly NoteSignature[] } | undefined {
  const split = note.indexOf('\n\n');
  if (split < 0 || !note.endsWith('\n')) return undefined;
  const signatures: NoteSignature[] = [];
  for (const line of note.slice(split + 2, -1).split('\n')) {
    const signature = parseSignature(line);
    if (!signature) return undefined;
    signatures.push(signature);
  }
  return { body: note.slice(0, split + 1), signatures };
}

/** A signature line as it stands in a note, without its line end. */
export function signatureLine({ name, keyId: id, signature }: NoteSignature): string {
  const bytes = id.match(/../g)?.map((pair) => parseInt(pair, 16)) ?? [];
  return `\u2014 ${name} ${toBase64(concat(Uint8Array.from(bytes), signature))}`;
}

function parseSignature(line: string): NoteSignature | undefined {
  const [, name, encoded] = /^\u2014 (\S+) (\S+)$/.exec(line) ?? [];
  const bytes = encoded === undefined ? undefined : fromBase64(encoded);
  if (name === undefined || bytes === undefined || bytes.length < 5) return undefined;
  return { name, keyId: toHex(bytes.subarray(0, 4)), signature: bytes.subarray(4) };
}
