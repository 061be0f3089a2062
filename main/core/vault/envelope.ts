import { concat, equal, utf8, utf8Decode } from '../journal/bytes.ts';
import { err, ok, type Result } from '../result.ts';
import { fromCrockford, toCrockford } from './crockford.ts';
import { affordable, COST, type ScryptCost } from './format.ts';
import { passphraseBytes, type VaultTools } from './keys.ts';

/** Begins every envelope; the digit is its version. */
export const ENVELOPE_MARK = 'BGE1:';
/** Longest armour: one QR code of version 22 at level M, alphanumeric (ISO/IEC 18004). */
export const LONGEST_ARMOUR = 1_200;
/** Longest of a title and of a holder's name, in bytes of UTF-8. */
export const LONGEST_LABEL = 60;
/** The secret is padded to these steps, so that its length shows only roughly. */
const STEP = 32;
const CHECK = 4;

/** What can be read without a passphrase: printed beside the code, and bound to it. */
export interface EnvelopeLabel {
  readonly title: string;
  /** Who holds the first passphrase, and who the second. */
  readonly holders: readonly [first: string, second: string];
  /** When it was made, epoch seconds. */
  readonly made: number;
}

export interface Envelope {
  readonly label: EnvelopeLabel;
  readonly cost: ScryptCost;
  readonly salts: readonly [Uint8Array, Uint8Array];
  readonly nonce: Uint8Array;
  readonly sealed: Uint8Array;
  /** Every byte before `sealed`: the additional data. */
  readonly head: Uint8Array;
}

export type EnvelopeProblem = { readonly code: 'too-long' | 'not-an-envelope' | 'not-opened' };

/**
 * A secret that only two people can open together. Each passphrase makes a share of its own with
 * scrypt; the key is derived from both shares at once, so that one passphrase neither opens nor
 * tests anything: guessing the two cannot be split into guessing each.
 */
export async function sealEnvelope(
  tools: VaultTools,
  secret: string,
  label: EnvelopeLabel,
  passphrases: readonly [string, string],
): Promise<Result<string, EnvelopeProblem>> {
  const { random, crypto } = tools;
  const parts = [label.title, ...label.holders].map(utf8);
  if (parts.some(({ length }) => length > LONGEST_LABEL)) return err({ code: 'too-long' });
  const salts = [random.bytes(16), random.bytes(16)] as const;
  const nonce = random.bytes(12);
  const head = concat(
    Uint8Array.of(1, Math.log2(COST.N), COST.r, COST.p),
    uint32(label.made),
    ...salts,
    nonce,
    ...parts.flatMap((part) => [Uint8Array.of(part.length), part]),
  );
  const text = utf8(secret);
  const padded = new Uint8Array(Math.ceil((text.length + 2) / STEP) * STEP);
  padded.set([text.length >> 8, text.length & 0xff]);
  padded.set(text, 2);
  const size = head.length + padded.length + 16 + CHECK;
  if (ENVELOPE_MARK.length + Math.ceil((size * 8) / 5) > LONGEST_ARMOUR) {
    return err({ code: 'too-long' });
  }
  const key = await bothShares(tools, salts, COST, passphrases);
  const body = concat(head, crypto.seal({ key, nonce, aad: head }, padded));
  key.fill(0);
  text.fill(0);
  padded.fill(0);
  return ok(`${ENVELOPE_MARK}${toCrockford(concat(body, checkOf(tools, body)))}`);
}

/** Reads the text of an envelope as it was printed, scanned or typed, before any passphrase. */
export function readEnvelope(tools: VaultTools, typed: string): Result<Envelope, EnvelopeProblem> {
  const wrong = err<EnvelopeProblem>({ code: 'not-an-envelope' });
  if (typed.length > 4 * LONGEST_ARMOUR) return wrong;
  const plain = typed.normalize('NFKC').replace(/\s/g, '').toUpperCase();
  if (!plain.startsWith(ENVELOPE_MARK)) return wrong;
  const bytes = fromCrockford(plain.slice(ENVELOPE_MARK.length));
  if (!bytes || bytes.length < CHECK + 60) return wrong;
  const body = bytes.subarray(0, -CHECK);
  if (!equal(checkOf(tools, body), bytes.subarray(-CHECK))) return wrong;
  const [version, log = 0, r = 0, p = 0] = body;
  // Only what this version makes: a sheet must not make us spend gigabytes.
  if (version !== 1 || log < 14 || log > 20 || r < 8 || r > 16 || p < 1 || p > 4) return wrong;
  const cost = { N: 2 ** log, r, p };
  if (!affordable(cost)) return wrong;
  const labels: string[] = [];
  let at = 52;
  for (let count = 0; count < 3; count += 1) {
    const length = body[at] ?? 0;
    if (length > LONGEST_LABEL || at + 1 + length > body.length) return wrong;
    labels.push(utf8Decode(body.subarray(at + 1, at + 1 + length)));
    at += 1 + length;
  }
  const [title = '', first = '', second = ''] = labels;
  const made = body.subarray(4, 8).reduce((sum, byte) => sum * 256 + byte, 0);
  return ok({
    label: { title, holders: [first, second], made },
    cost,
    salts: [body.slice(8, 24), body.slice(24, 40)],
    nonce: body.slice(40, 52),
    head: body.slice(0, at),
    sealed: body.slice(at),
  });
}

/** The secret, with both passphrases in the order of the holders. Which one was wrong is not told. */
export async function openEnvelope(
  tools: VaultTools,
  envelope: Envelope,
  passphrases: readonly [string, string],
): Promise<Result<string, EnvelopeProblem>> {
  const { nonce, head, sealed, salts, cost } = envelope;
  const key = await bothShares(tools, salts, cost, passphrases);
  const padded = tools.crypto.open({ key, nonce, aad: head }, sealed);
  key.fill(0);
  const length = padded && (padded[0] ?? 0) * 256 + (padded[1] ?? 0);
  if (!padded || length === undefined || length + 2 > padded.length) {
    return err({ code: 'not-opened' });
  }
  const secret = utf8Decode(padded.subarray(2, 2 + length));
  padded.fill(0);
  return ok(secret);
}

async function bothShares(
  { crypto }: VaultTools,
  salts: readonly [Uint8Array, Uint8Array],
  cost: ScryptCost,
  [first, second]: readonly [string, string],
): Promise<Uint8Array> {
  // One after the other: two at once would need twice the memory.
  const one = await crypto.scrypt(passphraseBytes(first), salts[0], cost);
  const two = await crypto.scrypt(passphraseBytes(second), salts[1], cost);
  const both = concat(one, two);
  const key = crypto.derive(both, 'breakglass-envelope/1');
  for (const share of [one, two, both]) share.fill(0);
  return key;
}

function checkOf({ hash }: VaultTools, body: Uint8Array): Uint8Array {
  return hash.sha256(utf8('breakglass-envelope'), body).subarray(0, CHECK);
}

function uint32(value: number): Uint8Array {
  return Uint8Array.of(value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff);
}
