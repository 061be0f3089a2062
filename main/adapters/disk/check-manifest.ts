import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Files } from './files.ts';

export const MANIFEST = 'manifest.json';
const SELF = /("self": ?")([0-9a-f]{64})(")/;
const CHUNK = 256 * 1024;

/** The manifest's own digest: SHA-256 of its bytes with the digest itself as 64 zeros. */
export function selfDigest(text: string): string {
  return createHash('sha256')
    .update(text.replace(SELF, `$1${'0'.repeat(64)}$3`))
    .digest('hex');
}

/** SHA-256 and size, read in pieces; undefined when there is no such file. */
export async function digestOf(
  files: Files,
  path: string,
): Promise<{ readonly sha256: string; readonly size: number } | undefined> {
  let file: number;
  try {
    file = files.open(path, 'r');
  } catch {
    return undefined;
  }
  try {
    const hash = createHash('sha256');
    const buffer = new Uint8Array(CHUNK);
    let size = 0;
    for (;;) {
      const count = files.read(file, buffer, size);
      if (count === 0) break;
      hash.update(buffer.subarray(0, count));
      size += count;
      await new Promise((resolve) => setImmediate(resolve));
    }
    return { sha256: hash.digest('hex'), size };
  } catch {
    return undefined;
  } finally {
    files.close(file);
  }
}

/** Every file below a folder, with `/` between names. */
export function allFiles(files: Files, folder: string, prefix: string): readonly string[] {
  return files.list(join(folder, prefix)).flatMap((name) => {
    const path = `${prefix}${name}`;
    const inside = allFiles(files, folder, `${path}/`);
    return inside.length > 0 || files.isFolder(join(folder, path)) ? inside : [path];
  });
}
