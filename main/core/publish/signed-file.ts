import { keyId, signatureLine, splitNote, type NoteSignature } from '../journal/note.ts';
import { utf8 } from '../journal/bytes.ts';
import type { Hash, SigningKey } from '../ports/hash.ts';

/**
 * The signature of a file stands beside it, in a file of the same name and `.sig`: a C2SP signed-note
 * whose text is two lines, what kind of file it is for and the SHA-256 of its bytes in hex, so that
 * `sha256sum` shows what was signed:
 *
 *     breakglass.invalid/playbook/1
 *     <64 hex digits>
 *
 *     — breakglass.invalid/publisher/sato <base64 of key id and Ed25519 signature>
 *
 * Bytes count as they are, line ends and all.
 */
const DOMAINS = {
  playbook: 'breakglass.invalid/playbook/1',
  bundle: 'breakglass.invalid/bundle/1',
  baseline: 'breakglass.invalid/readiness-baseline/1',
} as const;

/** The kind is signed too: a signature of one kind is none of another. */
export type SignedKind = keyof typeof DOMAINS;

/** Characters of a `.sig`: eight signers need a fifth of this. */
export const LONGEST_SIGNATURE = 8_192;
const MOST_SIGNERS = 8;

export interface SignedFile {
  /** Of the file that was signed, hex. */
  readonly sha256: string;
  /** The signed text. */
  readonly body: string;
  readonly signatures: readonly NoteSignature[];
}

/** The name of a publisher's key: from an ASCII id such as a person's in the kit. */
export function publisherKeyName(id: string): string {
  return `breakglass.invalid/publisher/${id}`;
}

export interface Signer {
  /** The key's own name, which its verifier key begins with. */
  readonly name: string;
  readonly key: SigningKey;
}

/**
 * A `.sig` for the file with this SHA-256 (hex). `before`: the one there is; where it is for the same
 * bytes its other signers stay.
 */
export function signFile(
  hash: Hash,
  kind: SignedKind,
  { name, key }: Signer,
  sha256: string,
  before = '',
): string {
  const body = `${DOMAINS[kind]}\n${sha256}\n`;
  const own = { name, keyId: keyId(hash, name, key.publicKey), signature: key.sign(utf8(body)) };
  const kept = parseSignedFile(kind, before);
  const others = (kept?.sha256 === sha256 ? kept.signatures : []).filter(
    (one) => one.name !== own.name || one.keyId !== own.keyId,
  );
  return `${body}\n${[...others, own].map((one) => `${signatureLine(one)}\n`).join('')}`;
}

/** A `.sig` of this kind, read and not judged. Undefined for anything else. */
export function parseSignedFile(kind: SignedKind, text: string): SignedFile | undefined {
  if (text.length > LONGEST_SIGNATURE) return undefined;
  const note = splitNote(text);
  if (!note || note.signatures.length > MOST_SIGNERS) return undefined;
  const [domain, sha256 = '', ...rest] = note.body.split('\n');
  if (domain !== DOMAINS[kind] || rest.length !== 1 || rest[0] !== '') return undefined;
  return /^[0-9a-f]{64}$/.test(sha256) ? { ...note, sha256 } : undefined;
}
