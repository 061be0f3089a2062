import { unwrap } from '../../core/journal/witness/armour.ts';
import { parseVerifierKey } from '../../core/journal/note.ts';
import type { Failure } from '../../core/failure.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { done, refuse, type Done } from '../answer.ts';
import type { Desk } from '../desk.ts';

/** Puts a message of ours, or a verifier key, on the clipboard. Anything else is refused. */
export function copyMessage(desk: Desk, text: string): Done {
  const { hash, desktop } = desk.ports;
  const ours = unwrap(hash, text).is === 'text' || parseVerifierKey(hash, text) !== undefined;
  if (!ours) return refuse('message-none');
  desktop.copy(text);
  return done;
}

/** Writes a message of ours where the person says; an empty name when they changed their mind. */
export async function saveMessage(
  desk: Desk,
  text: string,
): Promise<Result<{ readonly file: string }, Failure>> {
  const { hash, desktop } = desk.ports;
  const found = unwrap(hash, text);
  if (found.is !== 'text') return err({ code: 'message-none' });
  const saved = await desktop.saveText(`breakglass-witness-${found.kind}.txt`, text);
  return saved.ok
    ? ok({ file: saved.value ?? '' })
    : err({ code: 'export-failed', raw: saved.error });
}
