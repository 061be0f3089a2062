import type { Failure } from '../../core/failure.ts';
import { armour } from '../../core/journal/witness/armour.ts';
import { qrParts } from '../../core/journal/witness/qr-parts.ts';
import { writeRequest } from '../../core/journal/witness/request.ts';
import { parseVerifierKey } from '../../core/journal/note.ts';
import { cosigners } from '../../core/journal/verify/signatures.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { Desk } from '../desk.ts';
import { ownNote } from './own-note.ts';

/** A message for another copy of the app: as text, and as the texts of its QR codes. */
export interface Message {
  readonly text: string;
  readonly codes: readonly string[];
  readonly size: number;
}

/**
 * Makes what a witness is asked to sign. `vkey` names one who has signed before: the proof begins
 * where they stopped, and only changes of key since then go along.
 */
export async function askWitness(
  desk: Desk,
  logId: string,
  vkey?: string,
): Promise<Result<Message, Failure>> {
  const { hash, clock, witness } = desk.ports;
  const note = await ownNote(desk, logId);
  if (!note.ok) return note;
  const { size } = note.value.note.checkpoint;
  const old = Math.min(size, vkey === undefined ? 0 : lastSize(desk, logId, vkey));
  const proof = await witness.proofs.consistency(logId, old, size);
  const keys = await witness.proofs.keys(logId, size);
  if (!proof.ok) return err({ code: 'log-unreadable', raw: proof.error.detail });
  if (!keys.ok) return err({ code: 'log-unreadable', raw: keys.error.detail });
  const text = writeRequest({
    old,
    proof: proof.value,
    note: note.value.text,
    keys: keys.value.filter(({ seq }) =>
      seq === 0 ? old === 0 : seq + 1 >= Math.max(old, 1) && seq + 1 < size,
    ),
    sent: Math.floor(clock.now() / 1000),
  });
  return ok({ text: armour(hash, 'request', text), codes: qrParts(hash, 'request', text), size });
}

/** Records this witness has signed for so far, as its cosignatures here, or its last answer, say. */
function lastSize(desk: Desk, logId: string, vkey: string): number {
  const { hash, witness } = desk.ports;
  const asked = desk.askedFrom.get(`${logId} ${vkey}`);
  if (asked !== undefined) return asked;
  const key = parseVerifierKey(hash, vkey);
  const cosigned = witness.notes.cosigned(logId);
  if (!key || !cosigned.ok) return 0;
  const sizes = cosigned.value
    .filter(({ note }) => cosigners(witness.signatures, note, [key]).length > 0)
    .map(({ note }) => note.checkpoint.size);
  return Math.max(0, ...sizes);
}
