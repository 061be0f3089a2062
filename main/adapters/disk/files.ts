import * as fs from 'node:fs';
import { dirname, resolve } from 'node:path';

/**
 * The file calls the journal makes, so that tests can make any of them fail. All throw the
 * system's error (`code` ENOSPC, EROFS, EIO …). Only `dataSync` waits without blocking: a sync that
 * blocks is up to a third faster, and stops the app for as long as a bad disk takes.
 */
export interface Files {
  /** `ax`: create, must not exist, append only. `r+`: existing, for truncating. */
  open(path: string, flags: 'ax' | 'a' | 'r' | 'r+'): number;
  close(file: number): void;
  /** May write fewer bytes than asked. */
  write(file: number, bytes: Uint8Array): number;
  read(file: number, into: Uint8Array, position: number): number;
  size(file: number): number;
  truncate(file: number, size: number): void;
  /** fdatasync; on macOS the drive's own flush, on Windows FlushFileBuffers (libuv). */
  dataSync(file: number): Promise<void>;
  /** Makes new names in a folder durable. Windows cannot open folders and needs no such call. */
  syncFolder(path: string): void;
  makeFolder(path: string): void;
  /** Names in a folder; none when there is no such folder. */
  list(path: string): readonly string[];
  isFolder(path: string): boolean;
  remove(path: string): void;
  removeFolder(path: string): void;
  rename(from: string, to: string): void;
  /** A second name for a file. EEXIST when the name is taken; FAT and exFAT know no such thing. */
  link(from: string, to: string): void;
}

export const nodeFiles: Files = {
  open: (path, flags) => fs.openSync(path, flags, 0o600),
  close: (file) => fs.closeSync(file),
  write: (file, bytes) => fs.writeSync(file, bytes),
  read: (file, into, position) => fs.readSync(file, into, 0, into.length, position),
  size: (file) => fs.fstatSync(file).size,
  truncate: (file, size) => fs.ftruncateSync(file, size),
  dataSync: (file) =>
    new Promise((resolve, reject) => {
      fs.fdatasync(file, (error) => (error ? reject(error) : resolve()));
    }),
  syncFolder: (path) => {
    if (process.platform === 'win32') return;
    const folder = fs.openSync(path, 'r');
    try {
      fs.fsyncSync(folder);
    } finally {
      fs.closeSync(folder);
    }
  },
  makeFolder: (path) => makeFolders(resolve(path)),
  list: (path) => {
    try {
      return fs.readdirSync(path).sort();
    } catch (error) {
      if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return [];
      throw error;
    }
  },
  isFolder: (path) => fs.statSync(path, { throwIfNoEntry: false })?.isDirectory() === true,
  remove: (path) => fs.rmSync(path, { force: true }),
  removeFolder: (path) => fs.rmSync(path, { force: true, recursive: true }),
  rename: (from, to) => fs.renameSync(from, to),
  link: (from, to) => fs.linkSync(from, to),
};

/**
 * One folder after the other: Node's own recursive call never returns where a file system answers
 * ENOENT below a folder that is there, as /proc does.
 */
export function makeFolders(path: string): void {
  if (fs.statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) return;
  const parent = dirname(path);
  if (parent !== path) makeFolders(parent);
  try {
    fs.mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    if (!fs.statSync(path).isDirectory()) throw error;
  }
}

/** The system's error code, such as ENOSPC; empty when the error has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : '';
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The whole file; undefined when there is none. */
export function readWhole(files: Files, path: string): Uint8Array | undefined {
  let file: number;
  try {
    file = files.open(path, 'r');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
  try {
    const bytes = new Uint8Array(files.size(file));
    let at = 0;
    while (at < bytes.length) {
      const count = files.read(file, bytes.subarray(at), at);
      if (count === 0) break;
      at += count;
    }
    return bytes.subarray(0, at);
  } finally {
    files.close(file);
  }
}
