import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { err, ok, type Result } from '../../core/result.ts';
import { codeOf, messageOf } from './files.ts';

export interface Unread {
  readonly code: 'missing' | 'too-large' | 'unreadable';
  readonly detail: string;
  /** Of a file that is too large, bytes. */
  readonly size?: number;
}

/** A pipe or a device has no end, and a huge file no use: neither is read. `largest` in bytes. */
export async function readBounded(
  path: string,
  largest: number,
): Promise<Result<Uint8Array, Unread>> {
  try {
    const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const stat = await file.stat();
      if (!stat.isFile()) return err({ code: 'unreadable', detail: 'not a file' });
      const { size } = stat;
      if (size > largest) return err({ code: 'too-large', detail: `${String(size)} bytes`, size });
      const bytes = await file.readFile();
      return ok(new Uint8Array(bytes));
    } finally {
      await file.close();
    }
  } catch (error) {
    const code = codeOf(error) === 'ENOENT' ? 'missing' : 'unreadable';
    return err({ code, detail: codeOf(error) || messageOf(error) });
  }
}
