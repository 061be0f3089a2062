import { parseShortCode, shortCode } from '../../core/journal/short-code.ts';
import { done, refuse, type Done } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { record } from '../record.ts';
import { refreshAnchors } from './anchors.ts';
import { toBase64 } from '../../core/journal/bytes.ts';

/**
 * Somebody outside wrote the short code down and read it back. Written into the log while it is
 * open, and beside it in any case.
 */
export async function heardCode(
  desk: Desk,
  logId: string,
  code: string,
  by: string,
): Promise<Done> {
  const { ports, run } = desk;
  const { witness, hash, clock } = ports;
  const name = by.trim();
  if (name === '') return refuse('reason-required');
  const spoken = parseShortCode(code);
  const note = witness.notes.find(logId);
  if (!spoken || !note.ok || !note.value) return refuse('value-invalid');
  const root = await witness.proofs.root(logId, spoken.size);
  const { origin } = note.value.note.checkpoint;
  if (
    !root.ok ||
    shortCode(hash, { origin, size: spoken.size, root: toBase64(root.value) }) !== spoken.code
  ) {
    return refuse('value-invalid');
  }
  const at = new Date(clock.now()).toISOString();
  if (run?.journal.logId === logId && run.journal.head().state !== 'closed') {
    const recorded = await record(desk, run, {
      type: 'note',
      run: run.state.run,
      data: {
        kind: 'note',
        text: { text: `${spoken.code} \u2192 ${name}` },
        openedAt: at,
        heard: { size: spoken.size, code: spoken.code, by: name },
      },
    });
    if (!recorded.ok) return recorded;
  }
  const kept = await witness.heard.add(logId, { ...spoken, by: name, at });
  if (!kept.ok) return refuse('not-recorded', undefined, kept.error.detail);
  await refreshAnchors(desk, logId);
  return done;
}
