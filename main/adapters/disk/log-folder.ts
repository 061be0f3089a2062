import { join } from 'node:path';
import type { Mode } from '../../core/journal/payload.ts';
import { readWhole, type Files } from './files.ts';
import { openText } from './open-text.ts';

export interface SegmentFile {
  readonly name: string;
  readonly path: string;
  readonly first: number;
}

export function modeFolder(root: string, mode: Mode): string {
  return join(root, mode === 'drill' ? 'drills' : 'logs');
}

/** The folder of a log by its id, in `logs/` or `drills/`. */
export function findLog(files: Files, root: string, logId: string): string | undefined {
  if (!/^[0-9a-f-]{36}$/.test(logId)) return undefined;
  const parents = [modeFolder(root, 'incident'), modeFolder(root, 'drill')];
  const parent = parents.find((folder) => files.list(folder).includes(logId));
  return parent === undefined ? undefined : join(parent, logId);
}

export function segmentsOf(files: Files, folder: string): readonly SegmentFile[] {
  return files.list(folder).flatMap((name) => {
    const digits = /^seg-(\d{12,16})\.jsonl$/.exec(name)?.[1];
    return digits === undefined ? [] : [{ name, path: join(folder, name), first: Number(digits) }];
  });
}

/** Free texts still kept, by commitment. A line that does not open its commitment is passed over. */
export function loadTexts(files: Files, folder: string): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const bytes = readWhole(files, join(folder, 'texts.jsonl'));
  if (bytes === undefined) return texts;
  for (const line of utf8Text(bytes).split('\n')) {
    const kept = openText(parseJson(line));
    if (kept) texts.set(kept.c, kept.text);
  }
  return texts;
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

export function utf8Text(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');
}
