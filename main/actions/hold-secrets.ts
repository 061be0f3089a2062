import { toBase64, toHex } from '../core/journal/bytes.ts';
import type { Journal } from '../core/ports/journal.ts';
import type { Desk } from './desk.ts';

/**
 * To be called by whatever takes a secret in, before anything else is done with it: from then on
 * it is masked in every record of this log and of every log opened later in this process. Access
 * key ids are no secrets. A value that is empty is passed over.
 */
export function holdSecrets(desk: Desk, values: readonly string[]): void {
  const secrets = values.filter((value) => value !== '');
  for (const secret of secrets) desk.secrets.add(secret);
  desk.run?.journal.protect(secrets);
}

/** A key that is bytes, as text would bear it: in hex and in base64. */
export function holdBytes(desk: Desk, bytes: Uint8Array): void {
  holdSecrets(desk, textsOf(bytes));
}

/**
 * A key that is wiped from memory is not kept as text for logs that open later: whoever still had it
 * could put it into one, so this is for keys that no person ever sees. A log that was told of it
 * keeps masking it, and so keeps its text in memory, until that log is closed.
 */
export function releaseBytes(desk: Desk, bytes: Uint8Array): void {
  for (const text of textsOf(bytes)) desk.secrets.delete(text);
}

function textsOf(bytes: Uint8Array): readonly string[] {
  const base64 = toBase64(bytes).replace(/=+$/, '');
  const hex = toHex(bytes);
  const url = base64.replaceAll('+', '-').replaceAll('/', '_');
  return [hex, hex.toUpperCase(), base64, url];
}

/** Tells a log that has just been opened every secret this process holds. */
export function protectHeld(desk: Desk, journal: Journal): void {
  journal.protect([...desk.secrets]);
}
