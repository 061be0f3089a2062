import { useState } from 'react';
import type { Lead } from './lead-drill.ts';

/** A note that is typed and not kept yet: the end of the drill keeps it too. */
export interface NoteDraft {
  readonly note: string;
  readonly setNote: (note: string) => void;
  /** Whether nothing is left to keep. */
  readonly keep: () => Promise<boolean>;
}

export function useNoteDraft(lead: Lead): NoteDraft {
  const [note, setNote] = useState('');
  const keep = async (): Promise<boolean> => {
    if (note.trim() === '') return true;
    const kept = await lead.act('lead.note', { text: note });
    if (kept) setNote('');
    return kept;
  };
  return { note, setNote, keep };
}
