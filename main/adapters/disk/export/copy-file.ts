import { createHash } from 'node:crypto';
import { digestOf } from '../check-manifest.ts';
import { type Files } from '../files.ts';
import { sizeOf } from '../list-logs.ts';
import { breathe, type Meter } from './context.ts';

const CHUNK = 1024 * 1024;
const LF = 0x0a;

/**
 * Copies a file in pieces and waits until it is on the disk. One that is there already and equal is
 * left as it is. Of a file of lines only whole lines are copied: its writer may be in mid-line.
 */
export async function copyFile(
  files: Files,
  from: string,
  to: string,
  lines: boolean,
  meter: Meter,
): Promise<void> {
  const size = lines ? wholeLines(files, from) : sizeOf(files, from);
  if (await isThere(files, from, to, size)) {
    meter.add(size);
    return;
  }
  files.remove(to);
  const source = files.open(from, 'r');
  try {
    const target = files.open(to, 'ax');
    try {
      const buffer = new Uint8Array(Math.min(CHUNK, Math.max(1, size)));
      for (let position = 0; position < size;) {
        const wanted = buffer.subarray(0, Math.min(buffer.length, size - position));
        const count = files.read(source, wanted, position);
        if (count === 0) throw new Error(`${from} became shorter while it was copied`);
        for (let at = 0; at < count;) at += files.write(target, wanted.subarray(at, count));
        position += count;
        meter.add(count);
        await breathe();
      }
      await files.dataSync(target);
    } finally {
      files.close(target);
    }
  } finally {
    files.close(source);
  }
}

async function isThere(files: Files, from: string, to: string, size: number): Promise<boolean> {
  const there = await digestOf(files, to);
  if (there?.size !== size) return false;
  return (await digestUpTo(files, from, size)) === there.sha256;
}

async function digestUpTo(files: Files, path: string, size: number): Promise<string> {
  const hash = createHash('sha256');
  const file = files.open(path, 'r');
  try {
    const buffer = new Uint8Array(Math.min(CHUNK, Math.max(1, size)));
    for (let position = 0; position < size;) {
      const wanted = buffer.subarray(0, Math.min(buffer.length, size - position));
      const count = files.read(file, wanted, position);
      if (count === 0) break;
      hash.update(wanted.subarray(0, count));
      position += count;
      await breathe();
    }
    return hash.digest('hex');
  } finally {
    files.close(file);
  }
}

/** Bytes up to and with the last line feed; all of a file that has a torn line in its middle. */
function wholeLines(files: Files, path: string): number {
  const file = files.open(path, 'r');
  try {
    const size = files.size(file);
    const tail = new Uint8Array(Math.min(size, 128 * 1024));
    const count = tail.length === 0 ? 0 : files.read(file, tail, size - tail.length);
    const last = tail.subarray(0, count).lastIndexOf(LF);
    return last < 0 ? size : size - tail.length + last + 1;
  } finally {
    files.close(file);
  }
}
