import type { Failure } from '../../core/failure.ts';
import { toBase64 } from '../../core/journal/bytes.ts';
import type { LogNote } from '../../core/ports/witness.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { Desk } from '../desk.ts';

/**
 * The newest signed note of a log on this computer, once it was compared with the records on the
 * disk: nothing that differs is handed to others. An open log is signed anew first.
 */
export async function ownNote(desk: Desk, logId: string): Promise<Result<LogNote, Failure>> {
  const { run, ports } = desk;
  const { notes, proofs } = ports.witness;
  if (run?.journal.logId === logId && run.journal.head().state === 'recording') {
    const signed = await run.journal.checkpoint();
    if (!signed.ok) return err({ code: 'not-recorded', raw: signed.error.detail });
  }
  const found = notes.find(logId);
  if (!found.ok) return err({ code: found.error.code, raw: found.error.detail });
  if (!found.value) return err({ code: 'no-checkpoint' });
  const { size, root } = found.value.note.checkpoint;
  const actual = await proofs.root(logId, size);
  if (!actual.ok || toBase64(actual.value) !== root) {
    const raw = actual.ok
      ? `root of ${size} records: ${toBase64(actual.value)}`
      : actual.error.detail;
    return err({ code: 'log-differs', params: { size }, raw });
  }
  return ok(found.value);
}
