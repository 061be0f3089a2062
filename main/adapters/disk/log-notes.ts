import { join } from 'node:path';
import { parseCheckpoint } from '../../core/journal/note.ts';
import type { LogNote, LogNotes, LogNotesError } from '../../core/ports/witness.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { messageOf, nodeFiles, readWhole, type Files } from './files.ts';
import { findLog, utf8Text } from './log-folder.ts';

export interface LogNotesOptions {
  /** The same root the journals have. */
  readonly root: string;
  readonly files?: Files;
}

/** The notes of `checkpoints.txt`. A long log has thousands, of some 300 bytes each. */
export function createLogNotes(options: LogNotesOptions): LogNotes {
  const { root, files = nodeFiles } = options;
  const within = <T>(logId: string, use: (folder: string) => T): Result<T, LogNotesError> => {
    try {
      const folder = findLog(files, root, logId);
      if (folder === undefined) return err({ code: 'no-such-log', detail: logId });
      return ok(use(folder));
    } catch (error) {
      return err({ code: 'log-unreadable', detail: messageOf(error) });
    }
  };
  return {
    find: (logId, size) =>
      within(logId, (folder) => {
        let best: LogNote | undefined;
        for (const text of textsOf(files, folder)) {
          const claimed = Number(/^\S+\n(\d{1,16})\n/.exec(text)?.[1]);
          if (size !== undefined && claimed !== size) continue;
          if (best && best.note.checkpoint.size >= claimed) continue;
          const note = parseCheckpoint(text);
          if (note) best = { text, note };
        }
        return best && { ...best, text: ownLine(best) };
      }),
    cosigned: (logId) =>
      within(logId, (folder) =>
        textsOf(files, folder).flatMap((text): readonly LogNote[] => {
          if (text.split('\n\u2014 ').length < 3) return [];
          const note = parseCheckpoint(text);
          return note ? [{ text, note }] : [];
        }),
      ),
  };
}

/** Whole notes, each with the LF at its end. What a crash cut off at the end is left out. */
function textsOf(files: Files, folder: string): readonly string[] {
  const bytes = readWhole(files, join(folder, 'checkpoints.txt'));
  if (bytes === undefined) return [];
  const pieces = utf8Text(bytes).split('\n\n');
  const texts: string[] = [];
  for (let at = 0; at + 2 < pieces.length; at += 2) {
    texts.push(`${pieces[at] ?? ''}\n\n${pieces[at + 1] ?? ''}\n`);
  }
  return texts;
}

/** The note with the log's own signature only: a witness adds to that. */
function ownLine({ note, text }: LogNote): string {
  const own = text
    .split('\n')
    .filter((line) => line.startsWith(`\u2014 ${note.checkpoint.origin} `));
  return `${note.body}\n${own.map((line) => `${line}\n`).join('')}`;
}
