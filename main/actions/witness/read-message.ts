import type { Failure } from '../../core/failure.ts';
import { unwrap, type ArmourKind } from '../../core/journal/witness/armour.ts';
import { gather } from '../../core/journal/witness/qr-parts.ts';
import type { Hash } from '../../core/ports/hash.ts';
import { err, ok, type Result } from '../../core/result.ts';

/** The message of this kind in a pasted text, a file, or the texts of scanned codes. */
export function readMessage(hash: Hash, kind: ArmourKind, given: string): Result<string, Failure> {
  const found = unwrap(hash, given);
  if (found.is === 'none') {
    const scanned = gather(hash, given.split(CODE_END));
    if (scanned.kind === undefined) return err({ code: 'message-none' });
    if (scanned.kind !== kind) return err({ code: 'message-other' });
    return scanned.text === undefined ? err({ code: 'message-damaged' }) : ok(scanned.text);
  }
  if (found.kind !== kind) return err({ code: 'message-other' });
  return found.is === 'damaged' ? err({ code: 'message-damaged' }) : ok(found.text);
}

/** Between the texts of scanned codes: a character that no code of ours holds. */
export const CODE_END = '\u001e';
