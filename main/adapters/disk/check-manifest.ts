import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { isRecord } from '../../core/journal/parse.ts';
import type { Problem } from '../../core/journal/verify/verdict.ts';
import { readWhole, type Files } from './files.ts';
import { parseJson, utf8Text } from './log-folder.ts';

export const MANIFEST = 'manifest.json';
const SELF = /("self": ?")([0-9a-f]{64})(")/;
const CHUNK = 256 * 1024;

/** The manifest's own digest: SHA-256 of its bytes with the digest itself as 64 zeros. */
export function selfDigest(text: string): string {
  return createHash('sha256')
    .update(text.replace(SELF, `$1${'0'.repeat(64)}$3`))
    .digest('hex');
}

/** Compares every file of a bundle with the manifest that lists it. */
export async function checkManifest(files: Files, bundle: string): Promise<readonly Problem[]> {
  const bytes = readWhole(files, join(bundle, MANIFEST));
  if (bytes === undefined) return [problem(MANIFEST, 'missing', 'is not there')];
  const text = utf8Text(bytes);
  if (!Buffer.from(text).equals(bytes) || SELF.exec(text)?.[2] !== selfDigest(text)) {
    return [problem(MANIFEST, 'changed', 'does not match its own digest')];
  }
  const manifest = parseJson(text);
  const listed = isRecord(manifest) && Array.isArray(manifest.files) ? manifest.files : undefined;
  if (!listed) return [problem(MANIFEST, 'changed', 'is no list of files')];
  const problems: Problem[] = [];
  const names = new Set([MANIFEST]);
  for (const one of listed as readonly unknown[]) {
    if (!isRecord(one) || typeof one.path !== 'string' || typeof one.sha256 !== 'string') {
      return [problem(MANIFEST, 'changed', 'is no list of files')];
    }
    names.add(one.path);
    if (/^[/\\]|(?:^|[/\\])\.\.(?:[/\\]|$)|^[A-Za-z]:/.test(one.path)) {
      problems.push(problem(one.path, 'outside', 'is no path inside the export'));
      continue;
    }
    const found = await digestOf(files, join(bundle, ...one.path.split('/')));
    if (found === undefined) problems.push(problem(one.path, 'missing', 'is not there'));
    else if (found.sha256 !== one.sha256) {
      problems.push(problem(one.path, 'changed', 'is not the file that was exported'));
    }
  }
  for (const path of allFiles(files, bundle, '')) {
    if (names.has(path)) continue;
    problems.push(problem(path, 'unlisted', 'was not part of the export'));
  }
  return problems;
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

function problem(file: string, kind: string, what: string): Problem {
  return { file, kind, verdict: 'TAMPERED', text: `${file} ${what}` };
}
