import type { Mode } from '../journal/payload.ts';
import { originOf } from '../journal/origin.ts';
import type { Part } from './facts.ts';

/**
 * Where a log's objects go below a target: `<prefix>/logs/<id>/` or `<prefix>/drills/<id>/`. The
 * mode is part of the key and not of the settings, so that a policy can keep the two apart and no
 * setting can mix them.
 */
export function logPrefix(prefix: string, mode: Mode, logId: string): string {
  const below = `${mode === 'drill' ? 'drills' : 'logs'}/${logId}`;
  return prefix === '' ? below : `${prefix}/${below}`;
}

/** The key of one part: made from its content, so that sending it twice is sending it once. */
export function keyOf(base: string, part: Part, sha256: string): string {
  switch (part.kind) {
    case 'attachment':
      return `${base}/att/${sha256}`;
    case 'texts':
      return `${base}/texts/${padded(part.from)}-${padded(part.to)}-${sha256}.jsonl`;
    case 'keys':
      return `${base}/keys/${sha256}.txt`;
    case 'records':
      return `${base}/seg/${padded(part.first)}-${padded(part.last)}-${sha256}.jsonl`;
    case 'stamp':
      return `${base}/ts/${sized(part.size)}-${sha256}.tsr`;
    case 'cosigned':
      return `${base}/cosigned/${sized(part.size)}-${sha256}.txt`;
    case 'checkpoint':
      return checkpointKey(base, part.size);
  }
}

/** Where the checkpoints of a log lie. */
export function checkpointFolder(base: string): string {
  return `${base}/cp`;
}

/** The size in the name of a checkpoint; undefined for what is none. */
export function checkpointSize(name: string): number | undefined {
  const size = Number(/^(\d{20})\.txt$/.exec(name)?.[1] ?? Number.NaN);
  return Number.isSafeInteger(size) ? size : undefined;
}

/** `cp/<size, 20 digits>.txt`: one per size, so that two histories of one log cannot both be there. */
export function checkpointKey(base: string, size: number): string {
  return `${checkpointFolder(base)}/${sized(size)}.txt`;
}

/** The stream of a log in the mirror's group; CloudWatch Logs forbids `:` and `*` in names. */
export function streamName(mode: Mode, logId: string): string {
  return logPrefix('', mode, logId);
}

/** Whether a log's own first record says it is what its folder says. */
export function originFits(mode: Mode, logId: string, origin: string): boolean {
  return origin === originOf(mode, logId);
}

export function contentType(part: Part): string {
  if (part.kind === 'records' || part.kind === 'texts') return 'application/x-ndjson';
  if (part.kind === 'stamp') return 'application/timestamp-reply';
  return part.kind === 'attachment' ? 'application/octet-stream' : 'text/plain; charset=utf-8';
}

function sized(size: number): string {
  return String(size).padStart(20, '0');
}

function padded(number: number): string {
  return String(number).padStart(12, '0');
}
