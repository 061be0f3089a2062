import { SNIFFED, textEncodingOf } from '../core/evidence/media-type.ts';
import type { Failure } from '../core/failure.ts';
import { toHex } from '../core/hex.ts';
import { err, ok, type Result } from '../core/result.ts';
import type { ActiveRun, Desk } from './desk.ts';
import { decoderOf } from './decoder-of.ts';

/** Largest text a masked copy is made of, bytes: it is looked at as a whole. */
export const MOST_MASKED = 2 * 1024 * 1024;

export interface Masked {
  readonly bytes: Uint8Array;
  /** SHA-256 of what it was made from, hex. */
  readonly original: string;
}

/** The text with every secret masked as the log masks them, as UTF-8. */
export async function maskedCopy(
  desk: Desk,
  run: ActiveRun,
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<Result<Masked, Failure>> {
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const piece of pieces) {
      size += piece.length;
      if (size > MOST_MASKED) {
        return err({
          code: 'evidence-too-large',
          params: { name: '', most: MOST_MASKED / (1024 * 1024) },
        });
      }
      parts.push(piece);
    }
  } catch (error) {
    return err({ code: 'evidence-unreadable', params: { name: '' }, raw: String(error) });
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  const encoding = textEncodingOf(whole.subarray(0, SNIFFED));
  if (encoding === undefined) return err({ code: 'evidence-not-text' });
  const text = run.journal.mask(decoderOf(encoding).decode(whole));
  return ok({
    bytes: new TextEncoder().encode(text),
    original: toHex(desk.ports.hash.sha256(whole)),
  });
}
