import { join } from 'node:path';
import { parseCheckpoint, type SignedCheckpoint } from '../../core/journal/note.ts';
import { readWhole, type Files } from './files.ts';

/** The readable notes of a log's `checkpoints.txt`, in the order they were made. */
export function storedNotes(files: Files, folder: string): readonly SignedCheckpoint[] {
  const bytes = readWhole(files, join(folder, 'checkpoints.txt')) ?? new Uint8Array();
  const parts = Buffer.from(bytes).toString('utf8').split('\n\n');
  const notes: SignedCheckpoint[] = [];
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const note = parseCheckpoint(`${parts[at] ?? ''}\n\n${parts[at + 1] ?? ''}\n`);
    if (note) notes.push(note);
  }
  return notes;
}
