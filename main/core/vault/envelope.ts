import { concat, utf8, utf8Decode } from '../journal/bytes.ts';
import { err, ok, type Result } from '../result.ts';
import {
  armourLength,
  armourOf,
  bytesOfArmour,
  LONGEST_ARMOUR,
  type ArmourProblem,
} from './armour.ts';
import { affordable, COST, type ScryptCost } from './format.ts';
import { passphraseBytes, type VaultTools } from './keys.ts';

/** Longest of a title and of a holder's name, in bytes of UTF-8. */
export const LONGEST_LABEL = 60;
/** The secret is padded to these steps, so that its length shows only roughly. */
const STEP = 32;
/** AES-256-GCM's. */
const TAG = 16;
/** Before the labels: version and cost, time, two salts, nonce. */
const FIXED = 52;

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

export type EnvelopeProblem =
  ArmourProblem | { readonly code: 'too-long' | 'envelope-other-version' | 'not-opened' };

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
  if (armourLength(head.length + padded.length + TAG) > LONGEST_ARMOUR) {
    return err({ code: 'too-long' });
  }
  const key = await bothShares(tools, salts, COST, passphrases);
  const body = concat(head, crypto.seal({ key, nonce, aad: head }, padded));
  key.fill(0);
  text.fill(0);
  padded.fill(0);
  return ok(armourOf(tools, body));
}

/** Reads the text of an envelope as it was printed, scanned or typed, before any passphrase. */
export function readEnvelope(tools: VaultTools, typed: string): Result<Envelope, EnvelopeProblem> {
  const read = bytesOfArmour(tools, typed, isWhole);
  if (!read.ok) return read;
  const body = read.value;
  // Its check fits: whatever is not as this version makes it was made so.
  const other = err<EnvelopeProblem>({ code: 'envelope-other-version' });
  const [version, log = 0, r = 0, p = 0] = body;
  // Only what this version makes: a sheet must not make us spend gigabytes.
  if (version !== 1 || log < 14 || log > 20 || r < 8 || r > 16 || p < 1 || p > 4) return other;
  const cost = { N: 2 ** log, r, p };
  const labels = labelsOf(body);
  if (!affordable(cost) || !labels || !isWhole(body)) return other;
  const [title = '', first = '', second = ''] = labels.texts;
  const made = body.subarray(4, 8).reduce((sum, byte) => sum * 256 + byte, 0);
  return ok({
    label: { title, holders: [first, second], made },
    cost,
    salts: [body.slice(8, 24), body.slice(24, 40)],
    nonce: body.slice(40, FIXED),
    head: body.slice(0, labels.end),
    sealed: body.slice(labels.end),
  });
}

/** Title and holders, and where they end; none when they are longer than the rest of the text. */
function labelsOf(
  body: Uint8Array,
): { readonly texts: readonly string[]; readonly end: number } | undefined {
  const texts: string[] = [];
  let end = FIXED;
  for (let count = 0; count < 3; count += 1) {
    const length = body[end] ?? LONGEST_LABEL + 1;
    if (length > LONGEST_LABEL || end + 1 + length > body.length) return undefined;
    texts.push(utf8Decode(body.subarray(end + 1, end + 1 + length)));
    end += 1 + length;
  }
  return { texts, end };
}

/** Of a length that an envelope with this beginning can have: its secret is padded to steps. */
function isWhole(body: Uint8Array): boolean {
  const sealed = body.length - (labelsOf(body)?.end ?? body.length);
  return sealed >= STEP + TAG && (sealed - TAG) % STEP === 0;
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

function uint32(value: number): Uint8Array {
  return Uint8Array.of(value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff);
}
