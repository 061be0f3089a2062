import { dirname } from 'node:path';
import { codeOf, type Files } from './files.ts';

/** Replaces a file as a whole: a reader sees the old bytes or the new ones, never half. */
export function writeWhole(files: Files, path: string, bytes: Uint8Array): void {
  const temporary = `${path}.new`;
  files.remove(temporary);
  try {
    writeNew(files, temporary, bytes);
    renameOver(files, temporary, path);
  } catch (error) {
    attempt(() => files.remove(temporary));
    throw error;
  }
}

/** Writes a file that must not exist yet, in as many calls as it takes. */
export function writeNew(files: Files, path: string, bytes: Uint8Array): void {
  const file = files.open(path, 'ax');
  try {
    for (let at = 0; at < bytes.length;) at += files.write(file, bytes.subarray(at));
  } finally {
    files.close(file);
  }
}

/** The same, and it is on the disk when the promise resolves. */
export async function writeDurably(files: Files, path: string, bytes: Uint8Array): Promise<void> {
  const file = files.open(path, 'ax');
  try {
    for (let at = 0; at < bytes.length;) at += files.write(file, bytes.subarray(at));
    await files.dataSync(file);
  } finally {
    files.close(file);
  }
}

/** Replaces a file as a whole, and the new one is on the disk when the promise resolves. */
export async function replaceDurably(files: Files, path: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${path}.new`;
  files.remove(temporary);
  try {
    await writeDurably(files, temporary, bytes);
    renameOver(files, temporary, path);
  } catch (error) {
    attempt(() => files.remove(temporary));
    throw error;
  }
  files.syncFolder(dirname(path));
}

/** Antivirus and indexing hold new files for a moment on Windows: tried a few times. */
export function renameOver(files: Files, from: string, to: string): void {
  for (let attempts = 5; ; attempts -= 1) {
    try {
      files.rename(from, to);
      return;
    } catch (error) {
      if (attempts <= 1 || !['EPERM', 'EBUSY', 'EACCES'].includes(codeOf(error))) throw error;
    }
  }
}

function attempt(run: () => void): void {
  try {
    run();
  } catch {
    /* The error that matters is the one being thrown. */
  }
}
