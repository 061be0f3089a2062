import { stepAt } from '../core/run/plan.ts';
import { refuse, done, type Done } from './answer.ts';
import type { Desk } from './desk.ts';
import { letThrough, type Harmless } from './preview-masks.ts';
import { record } from './record.ts';

export interface NoteRequest {
  readonly kind: 'note' | 'evidence' | 'time';
  readonly text: string;
  /** When the note was begun, epoch ms: what it speaks of. */
  readonly openedAt: number;
  readonly path?: string;
  /** What of the text a person says is no secret. */
  readonly harmless?: readonly Harmless[];
}

/** A note, a piece of evidence in words, or a mark in time. */
export async function addNote(desk: Desk, note: NoteRequest): Promise<Done> {
  const { run } = desk;
  if (!run) return refuse('no-run');
  if (note.path !== undefined && !stepAt(run.plan, note.path)) return refuse('no-such-step');
  const text = note.text.trim();
  if (text === '' && note.kind !== 'time') return refuse('reason-required');
  const allowed = await letThrough(desk, run, text, note.harmless ?? []);
  if (!allowed.ok) return allowed;
  const recorded = await record(desk, run, {
    type: 'note',
    run: run.state.run,
    ...(note.path === undefined ? {} : { step: note.path }),
    data: {
      kind: note.kind,
      text: { text },
      openedAt: new Date(Math.min(note.openedAt, desk.ports.clock.now())).toISOString(),
      ...(note.path === undefined ? {} : { path: note.path }),
    },
  });
  return recorded.ok ? done : recorded;
}
