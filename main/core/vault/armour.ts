import { concat, equal, utf8 } from '../journal/bytes.ts';
import { err, ok, type Result } from '../result.ts';
import { fromCrockford, plainCrockford, toCrockford, valueOf } from './crockford.ts';
import type { VaultTools } from './keys.ts';

/** Begins every envelope; the digit is its version. */
export const ENVELOPE_MARK = 'BGE1:';
/** Longest armour: one QR code of version 22 at level M, alphanumeric (ISO/IEC 18004). */
export const LONGEST_ARMOUR = 1_200;
const CHECK = 4;
const CHECKED_AS = utf8('breakglass-envelope');

export interface ArmourProblem {
  readonly code:
    /** Some other text: it does not begin with the mark. */
    | 'not-an-envelope'
    /** Characters are missing, or there are too many: no whole envelope is of this length. */
    | 'envelope-not-whole'
    /** As long as an envelope, but it does not fit its check. */
    | 'envelope-mistyped';
  /** `envelope-mistyped`: the first character that is wrong, counted from 0 with the mark. */
  readonly at?: number;
}

/** An envelope's bytes as text that can be printed, scanned and typed. */
export function armourOf(tools: VaultTools, body: Uint8Array): string {
  return `${ENVELOPE_MARK}${toCrockford(concat(body, checkOf(tools, body)))}`;
}

/** How many characters the armour of so many bytes has. */
export const armourLength = (bytes: number): number =>
  ENVELOPE_MARK.length + Math.ceil(((bytes + CHECK) * 8) / 5);

/**
 * The bytes again, from a text as a person types it. `whole` says whether an envelope can be of so
 * many bytes, going by what its beginning says of itself.
 */
export function bytesOfArmour(
  tools: VaultTools,
  typed: string,
  whole: (body: Uint8Array) => boolean,
): Result<Uint8Array, ArmourProblem> {
  const none = err<ArmourProblem>({ code: 'not-an-envelope' });
  if (typed.length > 4 * LONGEST_ARMOUR) return none;
  const marked = typed.normalize('NFKC').replace(/\s/g, '').toUpperCase();
  if (!marked.startsWith(ENVELOPE_MARK)) return none;
  const plain = plainCrockford(marked.slice(ENVELOPE_MARK.length));
  const bytes = fromCrockford(plain);
  if (bytes && fits(tools, bytes)) return ok(bytes.subarray(0, -CHECK));
  return err(wrongIn(tools, plain, whole));
}

function wrongIn(
  tools: VaultTools,
  plain: string,
  whole: (body: Uint8Array) => boolean,
): ArmourProblem {
  const mistyped = (at: number): ArmourProblem => ({
    code: 'envelope-mistyped',
    at: at + ENVELOPE_MARK.length,
  });
  const values = [...plain].map(valueOf);
  const size = Math.floor((values.length * 5) / 8);
  const long = values.length + ENVELOPE_MARK.length > LONGEST_ARMOUR;
  if (long || size <= CHECK || Math.ceil((size * 8) / 5) !== values.length) {
    return { code: 'envelope-not-whole' };
  }
  const unknown = values.indexOf(-1);
  if (unknown >= 0) return mistyped(unknown);
  const bytes = packed(values, size);
  const at = wrongCharacter(tools, bytes, values);
  if (at !== undefined) return mistyped(at);
  return { code: whole(bytes.subarray(0, -CHECK)) ? 'envelope-mistyped' : 'envelope-not-whole' };
}

/**
 * Where one character is wrong, or two neighbours changed places, if that is all: tried out, some
 * forty thousand hashes of a few hundred bytes. By chance a wrong one fits once in 10^5 texts.
 */
function wrongCharacter(
  tools: VaultTools,
  bytes: Uint8Array,
  values: readonly number[],
): number | undefined {
  // Only the bits that fill up the last character are not as they should be.
  if (fits(tools, bytes)) return values.length - 1;
  const tried = Uint8Array.from(bytes);
  const flip = (at: number, change: number): void => {
    const byte = (at * 5) >> 3;
    const bits = change << (11 - ((at * 5) & 7));
    tried[byte] = (tried[byte] ?? 0) ^ (bits >> 8);
    if (byte + 1 < tried.length) tried[byte + 1] = (tried[byte + 1] ?? 0) ^ (bits & 0xff);
  };
  for (const [at, value] of values.entries()) {
    for (let change = 1; change < 32; change += 1) {
      flip(at, change);
      if (fits(tools, tried)) return at;
      flip(at, change);
    }
    const swapped = value ^ (values[at + 1] ?? value);
    if (swapped === 0) continue;
    flip(at, swapped);
    flip(at + 1, swapped);
    if (fits(tools, tried)) return at;
    flip(at, swapped);
    flip(at + 1, swapped);
  }
  return undefined;
}

function packed(values: readonly number[], size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  for (const [at, value] of values.entries()) {
    const byte = (at * 5) >> 3;
    const bits = value << (11 - ((at * 5) & 7));
    bytes[byte] = (bytes[byte] ?? 0) | (bits >> 8);
    if (byte + 1 < size) bytes[byte + 1] = bits & 0xff;
  }
  return bytes;
}

/** Four bytes tell accidents; what nobody may have changed is told by the seal. */
function fits(tools: VaultTools, bytes: Uint8Array): boolean {
  const check = checkOf(tools, bytes.subarray(0, -CHECK));
  return bytes.length > CHECK && equal(check, bytes.subarray(-CHECK));
}

function checkOf({ hash }: VaultTools, body: Uint8Array): Uint8Array {
  return hash.sha256(CHECKED_AS, body).subarray(0, CHECK);
}
