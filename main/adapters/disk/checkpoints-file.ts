import { join } from 'node:path';
import { createAppendFile, FileChanged, type AppendFile } from './append-file.ts';
import type { Files } from './files.ts';

/** `checkpoints.txt`: signed notes one after another, each followed by an empty line. */
export interface CheckpointsFile {
  /** Resolves when the note is on the disk; throws the system's error. */
  append(note: string): Promise<void>;
  close(): void;
}

export function createCheckpointsFile(files: Files, folder: string): CheckpointsFile {
  const path = join(folder, 'checkpoints.txt');
  let file: AppendFile | undefined;
  let cutTo: number | undefined;
  return {
    append: async (note) => {
      if (cutTo !== undefined) {
        const cut = files.open(path, 'r+');
        try {
          files.truncate(cut, cutTo);
        } finally {
          files.close(cut);
        }
        cutTo = undefined;
      }
      file ??= createAppendFile(files, path, 'a');
      try {
        file.write(Buffer.from(`${note}\n`));
        await file.sync();
        file.accept();
      } catch (error) {
        if (error instanceof FileChanged || !file.rollback()) {
          if (!(error instanceof FileChanged)) cutTo = file.size();
          file.close();
          file = undefined;
        }
        throw error;
      }
    },
    close: () => file?.close(),
  };
}
