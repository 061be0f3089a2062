import { concat, utf8 } from '../../core/journal/bytes.ts';
import { canonical } from '../../core/journal/canonical.ts';
import {
  finishLine,
  prepareLine,
  type Line,
  type Prepared,
  type SegmentEnd,
} from '../../core/journal/line.ts';
import { appendLeaf, type Tree } from '../../core/journal/merkle.ts';
import type { Entry } from '../../core/journal/payload.ts';
import type { KeptLine } from '../../core/journal/redact/clean.ts';
import type { Hash } from '../../core/ports/hash.ts';
import type { Batch } from './segments.ts';

/** A record on its way to the disk; it gets its number only when it is placed. */
export interface Item {
  readonly prepared: Prepared;
  readonly texts: readonly KeptLine[];
  readonly ts: string;
  readonly mono: number;
  readonly entry: (seq: number) => Entry;
}

export interface Placed {
  readonly batch: Batch;
  /** The log once the batch is on the disk. Its last hashes are made here: while the disk is busy. */
  readonly next: () => { readonly tree: Tree; readonly lastLeaf: Uint8Array };
}

/**
 * Chains items onto a log: their lines, and the tree once they are on the disk. `after`: they begin
 * a segment, and the one before ended so.
 */
export function place(
  hash: Hash,
  from: { readonly tree: Tree; readonly lastLeaf: Uint8Array },
  items: readonly Item[],
  after?: SegmentEnd,
): Placed {
  let { tree, lastLeaf } = from;
  let last: Line | undefined;
  const settle = () => {
    if (last) {
      lastLeaf = last.leaf();
      tree = appendLeaf(hash, tree, lastLeaf);
    }
    last = undefined;
    return { tree, lastLeaf };
  };
  const lines: Uint8Array[] = [];
  const texts: Uint8Array[] = [];
  for (const item of items) {
    settle();
    const begins = tree === from.tree ? after : undefined;
    last = finishLine(hash, item.prepared, tree, lastLeaf, begins);
    lines.push(last.ended);
    for (const { c, salt, text } of item.texts)
      texts.push(utf8(`${canonical({ c, salt, text })}\n`));
  }
  const batch = {
    first: from.tree.size,
    count: items.length,
    lines: together(lines),
    texts: together(texts),
  };
  return { batch, next: settle };
}

/** Most batches are of one record: that one is not copied. */
function together(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  return only && parts.length === 1 ? only : concat(...parts);
}

/** Since when, and why, the disk refuses. */
export interface Degraded {
  readonly why: string;
  readonly since: string;
  readonly mono: number;
}

/**
 * The items to write when the disk was refusing: `log.degraded` first, or right after a `log.open`
 * that never reached the disk (that one is always record 0).
 */
export function withMarker(
  items: readonly Item[],
  size: number,
  degraded: Degraded,
  kept: number,
  until: string,
  common: Pick<Parameters<typeof prepareLine>[0], 'actor' | 'boot'>,
  logId: string,
): readonly Item[] {
  const at = markerPosition(size);
  const data = { why: degraded.why, records: kept - at, since: degraded.since, until };
  const { since: ts, mono } = degraded;
  const marker: Item = {
    prepared: prepareLine({ ...common, mono, ts, type: 'log.degraded', data }),
    texts: [],
    ts,
    mono,
    entry: (seq) => ({ type: 'log.degraded', data, seq, ts, logId }),
  };
  return [...items.slice(0, at), marker, ...items.slice(at)];
}

export function markerPosition(size: number): number {
  return size === 0 ? 1 : 0;
}

/** The numbers kept items will get once `log.degraded` has taken its place among them. */
export function keptSeq(size: number, index: number): number {
  return size + index + (index >= markerPosition(size) ? 1 : 0);
}
