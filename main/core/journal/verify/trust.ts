import type { Hash } from '../../ports/hash.ts';
import { err, ok, type Result } from '../../result.ts';
import { toHex } from '../bytes.ts';
import { COSIGNATURE, parseCheckpoint, parseVerifierKey } from '../note.ts';
import type { SignedCheckpoint, VerifierKey } from '../note.ts';
import { isRecord } from '../parse.ts';
import { parseShortCode } from '../short-code.ts';
import { fromPem } from '../time-stamp/certificate.ts';
import type { TrustedTsa } from '../time-stamp/check.ts';

/** What is known from outside the log: keys, codes, witnesses, checkpoints, authorities. `--trust FILE`. */
export interface Trust {
  readonly vkeys: readonly VerifierKey[];
  readonly shortCodes: readonly { readonly size: number; readonly code: string }[];
  readonly witnesses: readonly VerifierKey[];
  /** How many of the witnesses must have signed a checkpoint for it to count. */
  readonly quorum: number;
  readonly checkpoints: readonly SignedCheckpoint[];
  /** Time-stamping authorities: their certificates, those of their roots, or bare keys. */
  readonly tsas: readonly TrustedTsa[];
}

export const noTrust: Trust = {
  vkeys: [],
  shortCodes: [],
  witnesses: [],
  quorum: 1,
  checkpoints: [],
  tsas: [],
};

/** Reads a trust file. The error says which entry is wrong; unknown fields are an error too. */
export function parseTrust(hash: Hash, text: string): Result<Trust, string> {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return err('the trust file is not JSON');
  }
  if (!isRecord(raw)) return err('the trust file must be a JSON object');
  const known = ['vkeys', 'shortCodes', 'witnesses', 'quorum', 'checkpoints', 'tsas'];
  const strange = Object.keys(raw).find((name) => !known.includes(name));
  if (strange !== undefined) {
    return err(`the trust file has an unknown field "${strange}"; known: ${known.join(', ')}`);
  }
  const vkeys = each(raw, 'vkeys', 'a verifier key', (one) => parseVerifierKey(hash, one));
  if (!vkeys.ok) return vkeys;
  const codes = each(raw, 'shortCodes', 'a short code such as "3 @ 7BJQMR-…"', parseShortCode);
  if (!codes.ok) return codes;
  const witnesses = each(raw, 'witnesses', 'a witness key', (one) => parseVerifierKey(hash, one));
  if (!witnesses.ok) return witnesses;
  const strangeWitness = notWitnesses(witnesses.value);
  if (strangeWitness !== undefined) return err(strangeWitness);
  const notes = each(raw, 'checkpoints', 'a signed checkpoint', (one) =>
    parseCheckpoint(one.endsWith('\n') ? one : `${one}\n`),
  );
  if (!notes.ok) return notes;
  const tsas = each(raw, 'tsas', 'a PEM certificate or public key (RSA or ECDSA)', fromPem);
  if (!tsas.ok) return tsas;
  const { quorum = Math.max(1, witnesses.value.length) } = raw;
  if (typeof quorum !== 'number' || !Number.isInteger(quorum) || quorum < 1) {
    return err('"quorum" must be a whole number from 1');
  }
  return ok({
    vkeys: vkeys.value,
    shortCodes: codes.value,
    witnesses: witnesses.value,
    quorum,
    checkpoints: notes.value,
    tsas: tsas.value,
  });
}

/** A witness counts by its key, once, and only a key of cosignatures can be one's. */
function notWitnesses(witnesses: readonly VerifierKey[]): string | undefined {
  const seen = new Map<string, number>();
  for (const [index, { type, publicKey }] of witnesses.entries()) {
    if (type !== COSIGNATURE) {
      return `"witnesses"[${index}] is not the key of a witness: it begins with 0x${toHex(Uint8Array.of(type))}, not with 0x04`;
    }
    const key = toHex(publicKey);
    const before = seen.get(key);
    if (before !== undefined) {
      return `"witnesses"[${index}] is the same key as "witnesses"[${before}]: a witness counts once`;
    }
    seen.set(key, index);
  }
  return undefined;
}

function each<T>(
  raw: Record<string, unknown>,
  name: string,
  what: string,
  parse: (text: string) => T | undefined,
): Result<readonly T[], string> {
  const list = raw[name] ?? [];
  if (!Array.isArray(list)) return err(`"${name}" must be a list`);
  const parsed: T[] = [];
  for (const [index, one] of list.entries()) {
    const value = typeof one === 'string' ? parse(one) : undefined;
    if (value === undefined) return err(`"${name}"[${index}] is not ${what}`);
    parsed.push(value);
  }
  return ok(parsed);
}
