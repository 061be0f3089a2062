import { concat, fromBase64, toBase64, utf8 } from '../journal/bytes.ts';
import { parseVerifierKey, verifierKey } from '../journal/note.ts';
import type { Hash, Signatures, SigningKey } from '../ports/hash.ts';

/**
 * The signature of a kit stands at the end of the file, one comment line for each signer, so that a
 * signed kit stays a YAML file that people can read and compare:
 *
 *     # breakglass-kit-signature/1 <verifier key> <base64 of 64 bytes>
 *
 * Signed (Ed25519) are two lines: the domain, and the base64 SHA-256 of every byte above the first
 * of these lines, line ends read as LF: mail and Windows may change those without harm.
 */
const MARK = '# breakglass-kit-signature/1 ';
const DOMAIN = 'breakglass.invalid/kit/1';
const MOST_SIGNERS = 8;
const LF = 0x0a;
const CR = 0x0d;

export interface KitSigner {
  readonly vkey: string;
  /** As the key names itself: known to be true only where the key is trusted. */
  readonly name: string;
}

/** What the end of a kit file says of its bytes. Whether a signer is believed is not judged here. */
export type KitSignature =
  | { readonly is: 'unsigned' }
  /** Changed after it was signed, or cut: no line of it counts any more. */
  | { readonly is: 'broken' }
  | { readonly is: 'signed'; readonly signers: readonly KitSigner[] };

export interface KitTools {
  readonly hash: Hash;
  readonly signatures: Pick<Signatures, 'verify'>;
}

/** The name of a kit signer's key: from an ASCII id such as a person's in the kit. */
export function signerName(id: string): string {
  return `breakglass.invalid/kit-signer/${id}`;
}

/** The kit with one signature line more. Signatures that are there already stay. */
export function signKit(hash: Hash, name: string, key: SigningKey, bytes: Uint8Array): Uint8Array {
  const { body, lines } = split(withLf(bytes));
  const vkey = verifierKey(hash, name, key.publicKey);
  const others = lines.filter((line) => !line.startsWith(`${MARK}${vkey} `));
  const line = `${MARK}${vkey} ${toBase64(key.sign(message(hash, body)))}`;
  return concat(body, utf8([...others, line].map((one) => `${one}\n`).join('')));
}

export function readSignature({ hash, signatures }: KitTools, bytes: Uint8Array): KitSignature {
  const { body, lines } = split(withLf(bytes));
  if (marked(body)) return { is: 'broken' };
  if (lines.length === 0) return { is: 'unsigned' };
  if (lines.length > MOST_SIGNERS) return { is: 'broken' };
  const signed = message(hash, body);
  const signers: KitSigner[] = [];
  for (const line of lines) {
    const [vkey = '', encoded = '', ...more] = line.slice(MARK.length).split(' ');
    const key = parseVerifierKey(hash, vkey);
    const signature = fromBase64(encoded);
    if (!key || more.length > 0 || signature?.length !== 64) return { is: 'broken' };
    if (!signatures.verify(key.publicKey, signed, signature)) return { is: 'broken' };
    signers.push({ vkey, name: key.name });
  }
  return { is: 'signed', signers };
}

function message(hash: Hash, body: Uint8Array): Uint8Array {
  return utf8(`${DOMAIN}\n${toBase64(hash.sha256(body))}\n`);
}

/** Signature lines are taken from the end for as long as each line is one. */
function split(bytes: Uint8Array): {
  readonly body: Uint8Array;
  readonly lines: readonly string[];
} {
  const lines: string[] = [];
  let end = bytes.length;
  while (end > 0) {
    const last = bytes[end - 1] === LF ? end - 1 : end;
    const start = last === 0 ? 0 : bytes.lastIndexOf(LF, last - 1) + 1;
    const line = bytes.subarray(start, last);
    if (!startsWithMark(line)) break;
    // A line of a signature is ASCII; any other byte makes it one that does not verify.
    lines.unshift(String.fromCharCode(...line));
    end = start;
  }
  return { body: bytes.subarray(0, end), lines };
}

/** A signature line with other lines behind it: the file went on after it was signed. */
function marked(body: Uint8Array): boolean {
  for (let start = 0; start < body.length;) {
    const found = body.indexOf(LF, start);
    const end = found < 0 ? body.length : found;
    if (startsWithMark(body.subarray(start, end))) return true;
    start = end + 1;
  }
  return false;
}

function startsWithMark(line: Uint8Array): boolean {
  if (line.length < MARK.length || line.length > 1000) return false;
  for (let at = 0; at < MARK.length; at += 1) {
    if (line[at] !== MARK.charCodeAt(at)) return false;
  }
  return true;
}

function withLf(bytes: Uint8Array): Uint8Array {
  if (!bytes.includes(CR)) return bytes;
  return bytes.filter((byte, at) => byte !== CR || bytes[at + 1] !== LF);
}
