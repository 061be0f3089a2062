import type { FreeText } from '../journal/payload.ts';
import type { NoteProgress, RunState } from './state.ts';

/** A promise, a decision, or what somebody was told, as it stands now. */
export interface AgreedNote {
  readonly is: 'promise' | 'decision' | 'told';
  readonly seq: number;
  /** When it was said, RFC 3339 UTC. */
  readonly saidAt: string;
  readonly what: FreeText;
  readonly who?: FreeText;
  /** Until when it is promised, or when they were told, RFC 3339 UTC. */
  readonly at?: string;
  /** Of a promise. */
  readonly id?: string;
  readonly settled?: 'kept' | 'dropped';
}

/** All that was agreed between people in a run, oldest first. */
export function agreedIn({ notes }: Pick<RunState, 'notes'>): readonly AgreedNote[] {
  return notes.flatMap((note) => agreedOf(note, notes) ?? []);
}

/** Promises that nobody has kept or given up. */
export function openPromises(state: Pick<RunState, 'notes'>): readonly AgreedNote[] {
  return agreedIn(state).filter(({ is, settled }) => is === 'promise' && settled === undefined);
}

function agreedOf(note: NoteProgress, notes: readonly NoteProgress[]): AgreedNote | undefined {
  const { agreed, seq, text } = note;
  if (!agreed || agreed.is === 'settled') return undefined;
  const { is, id, who, at } = agreed;
  const end =
    is === 'promise'
      ? notes.find((other) => other.agreed?.is === 'settled' && other.agreed.id === id)?.agreed
      : undefined;
  return {
    is,
    seq,
    saidAt: note.at,
    what: text,
    ...(who ? { who } : {}),
    ...(at === undefined ? {} : { at }),
    ...(id === undefined ? {} : { id }),
    ...(end ? { settled: end.kept === true ? 'kept' : 'dropped' } : {}),
  };
}
