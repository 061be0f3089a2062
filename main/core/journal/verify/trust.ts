import type { Hash } from '../../ports/hash.ts';
import { err, ok, type Result } from '../../result.ts';
import { parseCheckpoint, parseVerifierKey } from '../note.ts';
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
