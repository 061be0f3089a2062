import { join } from 'node:path';
import { nodeFiles, readWhole, type Files } from '../../main/adapters/disk/files.ts';
import { storedNotes } from '../../main/adapters/disk/read-notes.ts';
import { segmentsOf } from '../../main/adapters/disk/log-folder.ts';
import { parseVerifierKey, type SignedCheckpoint } from '../../main/core/journal/note.ts';
import { readRecord } from '../../main/core/journal/parse.ts';
import type { Entry } from '../../main/core/journal/payload.ts';
import { standing } from '../../main/core/journal/verify/signatures.ts';
import { hash, signatures } from './log-disk.ts';

export interface EpochsFound {
  readonly records: number;
  /** Verifier keys as record 0 and the `key.rotate` records tell them. */
  readonly vkeys: readonly string[];
  /** Sizes of the last checkpoint of each ended epoch, and whether that checkpoint is there. */
  readonly ended: readonly { readonly size: number; readonly sealed: boolean }[];
  readonly listed: readonly string[];
  readonly notes: readonly SignedCheckpoint[];
}

/**
 * Follows the keys of a log on disk by the rules of docs/log-format.md, in few lines of its own.
 * Throws when a checkpoint is not signed by the key its size belongs to.
 */
export function epochsOf(folder: string, logId: string, files: Files = nodeFiles): EpochsFound {
  const records = wholeRecords(folder, logId, files);
  const vkeys: string[] = [];
  const lasts: number[] = [];
  for (const entry of records) {
    if (entry.type === 'log.open') vkeys.push(entry.data.vkey_0);
    if (entry.type !== 'key.rotate') continue;
    if (entry.data.k !== vkeys.length - 1) throw new Error(`epoch ${entry.data.k} out of turn`);
    vkeys.push(entry.data.vkey_next);
    lasts.push(entry.seq + 1);
  }
  const notes = storedNotes(files, folder);
  for (const note of notes) {
    const { size } = note.checkpoint;
    const epoch = lasts.filter((last) => last < size).length;
    const key = parseVerifierKey(hash, vkeys[epoch] ?? '');
    if (!key || standing(hash, signatures, note, key) !== 'signed') {
      throw new Error(`the checkpoint of size ${size} is not signed by epoch ${epoch}`);
    }
  }
  const ended = lasts.map((size) => ({
    size,
    sealed: notes.some(({ checkpoint }) => checkpoint.size === size),
  }));
  const listed = text(files, join(folder, 'keys.txt'))
    .split('\n')
    .filter((line) => line !== '');
  return { records: records.length, vkeys, ended, listed, notes };
}

function wholeRecords(folder: string, logId: string, files: Files): readonly Entry[] {
  const entries: Entry[] = [];
  for (const { path } of segmentsOf(files, folder)) {
    for (const line of text(files, path).split('\n').slice(0, -1)) {
      const read = readRecord(hash, Buffer.from(line), line, entries.length, logId, new Map());
      if (!read) return entries;
      entries.push(read.entry);
    }
  }
  return entries;
}

function text(files: Files, path: string): string {
  return Buffer.from(readWhole(files, path) ?? []).toString('utf8');
}
