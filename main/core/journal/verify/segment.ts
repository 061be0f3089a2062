import { toBase64 } from '../bytes.ts';
import type { Tree } from '../merkle.ts';
import { isRecord } from '../parse.ts';
import type { Problem } from './verdict.ts';

/** A segment file that has just been opened, and the one before it. */
export interface SegmentStart {
  /** The record its name says it begins with. */
  readonly first: number;
  readonly file: string;
  /** Number of the first record of the file before it, and its SHA-256 in hex; undefined for the first file. */
  readonly previous?: { readonly first: number; readonly sha256: string };
}

/** What a record's `seg` says: the segment before it, and the subtrees over all records so far. */
export interface SegmentLink {
  readonly first: number;
  /** Base64, largest first. */
  readonly peaks: readonly string[];
  readonly sha256: string;
}

export function segmentLink(value: unknown): SegmentLink | undefined {
  if (!isRecord(value)) return undefined;
  const { first, peaks, sha256 } = value;
  if (typeof first !== 'number' || typeof sha256 !== 'string' || !Array.isArray(peaks)) {
    return undefined;
  }
  const texts = (peaks as readonly unknown[]).flatMap((one) =>
    typeof one === 'string' ? [one] : [],
  );
  return texts.length === peaks.length ? { first, peaks: texts, sha256 } : undefined;
}

/**
 * Compares what the first record of a segment says with the files and records before it. Logs of
 * the first version have no `seg`: then the records prove each other, one by one. `tree` undefined:
 * what came before was not read record by record.
 */
export function segmentProblem(
  begun: SegmentStart | undefined,
  said: string | undefined,
  seq: number,
  tree: Tree | undefined,
): Pick<Problem, 'kind' | 'text'> | undefined {
  if (begun && begun.first !== seq && tree) {
    const text = `the file's name says it begins with record ${begun.first}, it begins with ${seq}`;
    return { kind: 'segment-name', text };
  }
  if (said === undefined) return undefined;
  if (!begun?.previous) {
    return { kind: 'segment', text: `record ${seq} tells of a segment before it, but begins none` };
  }
  const link = segmentLink(JSON.parse(said));
  if (!link)
    return { kind: 'segment', text: `record ${seq} tells of the segment before it unreadably` };
  const { previous } = begun;
  if (link.sha256 !== previous.sha256 || link.first !== previous.first) {
    const text = `the segment before record ${seq} is not the one it was written behind`;
    return { kind: 'segment', text };
  }
  if (!tree) return undefined;
  const peaks = tree.peaks.map(toBase64);
  if (peaks.length === link.peaks.length && peaks.every((one, at) => one === link.peaks[at])) {
    return undefined;
  }
  return {
    kind: 'segment',
    text: `record ${seq} tells other subtrees than the records before it have`,
  };
}
