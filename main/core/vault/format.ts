import { z } from 'zod';
import { fromBase64, toHex, utf8, utf8Decode } from '../journal/bytes.ts';
import { canonical } from '../journal/canonical.ts';
import type { Hash } from '../ports/hash.ts';
import { err, ok, type Result } from '../result.ts';

/** RFC 7914 parameters. */
export interface ScryptCost {
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

/** OWASP Password Storage Cheat Sheet: the least for scrypt. About a second, 128 MiB. */
export const COST: ScryptCost = { N: 131_072, r: 8, p: 1 };

/** Most that a file may make us spend, bytes: twice what this version makes. */
const MOST_MEMORY = 256 * 1024 * 1024;

/** scrypt takes 128·N·r bytes (RFC 7914 section 5), p times over where it is not done in turn. */
export function affordable({ N, r, p }: ScryptCost): boolean {
  return 128 * N * r * p <= MOST_MEMORY;
}

/** Made by an older app, or on a weaker computer: less memory or less work than today's scrypt. */
export function isWeaker({ N, r, p }: ScryptCost): boolean {
  return N * r < COST.N * COST.r || N * r * p < COST.N * COST.r * COST.p;
}

/** A vault of seeds and a few keys is a few kilobytes; more is not ours. */
export const LARGEST_FILE = 4 * 1024 * 1024;
const MOST_ITEMS = 10_000;
/** Random 96-bit nonces under one key stay safe far below 2^32 writes (NIST SP 800-38D 8.3). */
const MOST_WRITES = 2 ** 31;

const bytes = (least: number, most: number) =>
  z
    .string()
    .max(Math.ceil(most / 3) * 4)
    .refine((text) => {
      const length = fromBase64(text)?.length;
      return length !== undefined && length >= least && length <= most;
    });
const nonce = bytes(12, 12);
/** A 32-byte key and its tag. */
const wrappedKey = bytes(48, 48);

/** A hostile file must not make us spend gigabytes: N=2^30 is refused before it is tried. */
const cost = {
  N: z
    .int()
    .min(2 ** 14)
    .max(2 ** 20)
    .refine((n) => (n & (n - 1)) === 0),
  r: z.int().min(8).max(16),
  p: z.int().min(1).max(4),
};

const passSlot = z.strictObject({
  type: z.literal('pass'),
  kdf: z
    .strictObject({ name: z.literal('scrypt'), ...cost, salt: bytes(16, 32) })
    .refine(affordable),
  nonce,
  wrapped: wrappedKey,
});
const recoverySlot = z.strictObject({ type: z.literal('recovery'), nonce, wrapped: wrappedKey });
const osSlot = z.strictObject({
  type: z.literal('os'),
  /** Which store of the system, as it names itself. */
  store: z.string().max(60),
  /** The slot's own key as the system's keychain wrapped it. */
  kept: bytes(1, 4096),
  nonce,
  wrapped: wrappedKey,
});

const item = z.strictObject({
  /** Random; of a seed made from its log and epoch, so that it can be found while locked. */
  id: z.string().regex(/^[0-9a-f]{32}$/),
  /** Counts the changes of this item. */
  version: z.int().min(1).max(MOST_WRITES),
  nonce,
  /** Kind, name and secret: nothing about an item can be read without the key. */
  sealed: bytes(17, 128 * 1024),
});

const items = z
  .array(item)
  .max(MOST_ITEMS)
  .refine((list) => new Set(list.map(({ id }) => id)).size === list.length);

export const vaultShape = z.strictObject({
  v: z.literal(1),
  vaultId: z.uuid(),
  /** Counts the keys this vault has had: rotating makes the next one. */
  generation: z.int().min(1).max(MOST_WRITES),
  /** Counts the writes of this file; never falls. */
  version: z.int().min(1).max(MOST_WRITES),
  slots: z
    .array(z.discriminatedUnion('type', [passSlot, recoverySlot, osSlot]))
    .min(1)
    .max(3)
    .refine((slots) => new Set(slots.map(({ type }) => type)).size === slots.length),
  items,
  /** HMAC of all above under a key derived from the vault's: says whether anyone else wrote it. */
  mac: bytes(32, 32),
  /** Signing seeds of logs. Outside the code above: a seed must be destroyed while locked too. */
  seeds: items,
});

export type VaultContent = z.infer<typeof vaultShape>;
export type Slot = VaultContent['slots'][number];
export type SealedItem = VaultContent['items'][number];

export type FormatError = {
  readonly code: 'not-json' | 'future-version' | 'malformed' | 'too-large';
  readonly detail: string;
};

export interface ReadVault {
  readonly content: VaultContent;
  /** The sum at the end is right: nothing was damaged by accident since it was written. */
  readonly whole: boolean;
}

/** The bytes of `vault.json`: canonical JSON and a SHA-256 of it that needs no key. */
export function writeVault(hash: Hash, content: VaultContent): Uint8Array {
  const sum = sumOf(hash, content);
  return utf8(`${canonical({ ...content, sum })}\n`);
}

/** Never throws, whatever the bytes; nothing is computed that the limits above do not allow. */
export function readVault(hash: Hash, raw: Uint8Array): Result<ReadVault, FormatError> {
  if (raw.length > LARGEST_FILE) return err({ code: 'too-large', detail: `${raw.length} bytes` });
  let value: unknown;
  try {
    value = JSON.parse(utf8Decode(raw));
  } catch {
    return err({ code: 'not-json', detail: 'not JSON' });
  }
  const version = z.looseObject({ v: z.int() }).safeParse(value);
  if (version.success && version.data.v > 1) {
    return err({ code: 'future-version', detail: `version ${version.data.v}` });
  }
  const parsed = vaultShape.extend({ sum: z.string().max(64) }).safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const detail = `${issue?.path.join('.') ?? ''}: ${issue?.code ?? ''}`;
    return err({ code: 'malformed', detail });
  }
  const { sum, ...content } = parsed.data;
  return ok({ content, whole: sum === sumOf(hash, content) });
}

/** What the vault's own code covers: all but itself and the seeds. */
export function covered(content: Omit<VaultContent, 'mac'>): Uint8Array {
  const { v, vaultId, generation, version, slots, items: kept } = content;
  const part = { v, vaultId, generation, version, slots, items: kept };
  return utf8(canonical(part));
}

function sumOf(hash: Hash, content: VaultContent): string {
  return toHex(hash.sha256(utf8(canonical(content))));
}
