import { z } from 'zod';
import { concat, fromBase64, toBase64, utf8 } from '../journal/bytes.ts';
import { verifierKey } from '../journal/note.ts';
import type { Signatures, SigningKey } from '../ports/hash.ts';
import { err, ok, type Result } from '../result.ts';
import { affordable, COST } from '../vault/format.ts';
import { passphraseBytes, type VaultTools } from '../vault/keys.ts';

/** A publisher's key as a file: what it is called stands open, its seed is sealed by a passphrase. */
const FORMAT = 'breakglass-publisher-key/1';

/** Characters a passphrase has at least: the file can be guessed at by whoever copies it. */
export const SHORTEST_PASSPHRASE = 12;

const power = z.int().min(2).max(1_048_576);
const shape = z.strictObject({
  format: z.literal(FORMAT),
  name: z.string().regex(/^[^\s+]{1,200}$/),
  vkey: z.string().max(500),
  kdf: z.strictObject({
    name: z.literal('scrypt'),
    ...{ N: power, r: z.int().min(1).max(64), p: z.int().min(1).max(16) },
    salt: z.string().max(64),
  }),
  nonce: z.string().max(32),
  sealed: z.string().max(128),
});

export interface KeyTools extends VaultTools {
  readonly signatures: Pick<Signatures, 'fromSeed'>;
}

/** A new key, sealed: the file's text, and the verifier key for the kit. */
export async function makeKeyFile(
  tools: KeyTools,
  name: string,
  passphrase: string,
): Promise<{ readonly text: string; readonly vkey: string }> {
  const { random, crypto, hash, signatures } = tools;
  const seed = random.bytes(32);
  const key = signatures.fromSeed(seed.slice());
  const vkey = verifierKey(hash, name, key.publicKey);
  key.destroy();
  const salt = random.bytes(16);
  const nonce = random.bytes(12);
  const sealing = { key: await crypto.scrypt(passphraseBytes(passphrase), salt, COST), nonce };
  const sealed = crypto.seal({ ...sealing, aad: boundTo(vkey) }, seed);
  seed.fill(0);
  sealing.key.fill(0);
  const kdf = { name: 'scrypt', ...COST, salt: toBase64(salt) };
  const file = {
    format: FORMAT,
    name,
    vkey,
    kdf,
    nonce: toBase64(nonce),
    sealed: toBase64(sealed),
  };
  return { text: `${JSON.stringify(file, null, 2)}\n`, vkey };
}

/** What the key of a file calls itself, before anything of it is proved; undefined: it is none. */
export function keyFileName(text: string): string | undefined {
  const parsed = shape.safeParse(jsonOf(text));
  return parsed.success ? parsed.data.name : undefined;
}

export interface OpenedKey {
  readonly name: string;
  readonly vkey: string;
  readonly key: SigningKey;
}

export type KeyFileProblem = 'not-a-key-file' | 'not-opened';

/** The key of a file. Destroy it when it is not needed any more. */
export async function openKeyFile(
  tools: KeyTools,
  text: string,
  passphrase: string,
): Promise<Result<OpenedKey, KeyFileProblem>> {
  const parsed = shape.safeParse(jsonOf(text));
  if (!parsed.success) return err('not-a-key-file');
  const { name, vkey, kdf, ...file } = parsed.data;
  const [salt, nonce, sealed] = [kdf.salt, file.nonce, file.sealed].map(fromBase64);
  // Node refuses costs that are no powers of two, and what is not affordable would hang.
  const payable = affordable(kdf) && Number.isInteger(Math.log2(kdf.N));
  if (!salt || nonce?.length !== 12 || !sealed || !payable) return err('not-a-key-file');
  const key = await tools.crypto.scrypt(passphraseBytes(passphrase), salt, kdf);
  const seed = tools.crypto.open({ key, nonce, aad: boundTo(vkey) }, sealed);
  key.fill(0);
  if (seed?.length !== 32) return err('not-opened');
  const signing = tools.signatures.fromSeed(seed);
  if (verifierKey(tools.hash, name, signing.publicKey) === vkey) {
    return ok({ name, vkey, key: signing });
  }
  signing.destroy();
  return err('not-a-key-file');
}

/** A seed that was moved under another verifier key does not open. */
function boundTo(vkey: string): Uint8Array {
  return concat(utf8(`${FORMAT}\n`), utf8(vkey));
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
