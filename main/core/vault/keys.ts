import { concat, fromBase64, toBase64, utf8 } from '../journal/bytes.ts';
import { canonical, type Json } from '../journal/canonical.ts';
import type { Hash } from '../ports/hash.ts';
import type { Random } from '../ports/random.ts';
import type { VaultCrypto } from '../ports/vault.ts';
import { COST, type Slot, type VaultContent } from './format.ts';

/** What every part of the vault is computed with. */
export interface VaultTools {
  readonly crypto: VaultCrypto;
  readonly hash: Hash;
  readonly random: Random;
}

export type SlotOf<T extends Slot['type']> = Extract<Slot, { type: T }>;

/** Which vault and which of its keys; every ciphertext is bound to it. */
export type Header = Pick<VaultContent, 'v' | 'vaultId' | 'generation'>;

const KEY = 32;

/** SHA-256 of the header: the first part of all additional data. */
export function headerHash(hash: Hash, { v, vaultId, generation }: Header): Uint8Array {
  return hash.sha256(utf8(`breakglass-vault ${canonical({ v, vaultId, generation })}`));
}

/** NFKC, so that a passphrase typed on another keyboard or by an input method is the same one. */
export function passphraseBytes(passphrase: string): Uint8Array {
  return utf8(passphrase.normalize('NFKC'));
}

/** A slot that a passphrase opens: scrypt makes its key. Always there. */
export async function passSlot(
  tools: VaultTools,
  header: Header,
  dataKey: Uint8Array,
  passphrase: string,
): Promise<SlotOf<'pass'>> {
  const salt = tools.random.bytes(16);
  const kdf = { name: 'scrypt' as const, ...COST, salt: toBase64(salt) };
  const secret = passphraseBytes(passphrase);
  const stretched = await tools.crypto.scrypt(secret, salt, COST);
  secret.fill(0);
  return { type: 'pass', kdf, ...wrap(tools, header, { type: 'pass', kdf }, stretched, dataKey) };
}

/** A slot that the printed recovery code opens: 130 random bits need no stretching. */
export function recoverySlot(
  tools: VaultTools,
  header: Header,
  dataKey: Uint8Array,
  code: Uint8Array,
): SlotOf<'recovery'> {
  const about = { type: 'recovery' as const };
  return { ...about, ...wrap(tools, header, about, code, dataKey) };
}

/** A slot whose key the system's keychain keeps as `kept`. */
export function osSlot(
  tools: VaultTools,
  header: Header,
  dataKey: Uint8Array,
  held: { readonly key: Uint8Array; readonly kept: string; readonly store: string },
): SlotOf<'os'> {
  const about = { type: 'os' as const, store: held.store, kept: held.kept };
  return { ...about, ...wrap(tools, header, about, held.key, dataKey) };
}

/** The data key by the passphrase, or nothing. The whole scrypt is spent either way. */
export async function openPassSlot(
  tools: VaultTools,
  header: Header,
  slot: SlotOf<'pass'>,
  passphrase: string,
): Promise<Uint8Array | undefined> {
  const { nonce, wrapped, ...about } = slot;
  const secret = passphraseBytes(passphrase);
  const salt = fromBase64(slot.kdf.salt) ?? new Uint8Array();
  const stretched = await tools.crypto.scrypt(secret, salt, slot.kdf);
  secret.fill(0);
  return unwrap(tools, header, about, stretched, { nonce, wrapped });
}

/** The data key by a slot's own key: the recovery code's, or the one the keychain gave back. */
export function openKeySlot(
  tools: VaultTools,
  header: Header,
  slot: SlotOf<'recovery'> | SlotOf<'os'>,
  key: Uint8Array,
): Uint8Array | undefined {
  const { nonce, wrapped, ...about } = slot;
  return unwrap(tools, header, about, key, { nonce, wrapped });
}

interface Wrapped {
  readonly nonce: string;
  readonly wrapped: string;
}

/** Everything a slot says of itself is bound to it, so that no part can be swapped or weakened. */
function slotData(tools: VaultTools, header: Header, about: Json): Uint8Array {
  return concat(headerHash(tools.hash, header), utf8(canonical(about)));
}

function wrap(
  tools: VaultTools,
  header: Header,
  about: Readonly<Record<string, unknown>> & { readonly type: Slot['type'] },
  secret: Uint8Array,
  dataKey: Uint8Array,
): Wrapped {
  const { crypto, random } = tools;
  const nonce = random.bytes(12);
  const key = crypto.derive(secret, `breakglass-vault slot ${about.type}`);
  const sealed = crypto.seal({ key, nonce, aad: slotData(tools, header, about as Json) }, dataKey);
  key.fill(0);
  return { nonce: toBase64(nonce), wrapped: toBase64(sealed) };
}

function unwrap(
  tools: VaultTools,
  header: Header,
  about: Readonly<Record<string, unknown>> & { readonly type: Slot['type'] },
  secret: Uint8Array,
  { nonce, wrapped }: Wrapped,
): Uint8Array | undefined {
  const { crypto } = tools;
  const key = crypto.derive(secret, `breakglass-vault slot ${about.type}`);
  const dataKey = crypto.open(
    {
      key,
      nonce: fromBase64(nonce) ?? new Uint8Array(12),
      aad: slotData(tools, header, about as Json),
    },
    fromBase64(wrapped) ?? new Uint8Array(),
  );
  key.fill(0);
  secret.fill(0);
  return dataKey?.length === KEY ? dataKey : undefined;
}
