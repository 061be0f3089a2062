import type { SegmentEnd } from '../../core/journal/line.ts';
import { emptyTree, type Tree } from '../../core/journal/merkle.ts';
import type { EpochKey } from './epoch-key.ts';

/** Where a journal begins: a new log, or one that goes on after a restart. */
export interface LogStart {
  readonly tree: Tree;
  readonly lastLeaf: Uint8Array;
  readonly key: EpochKey;
  /** Verifier keys of all epochs so far. */
  readonly vkeys: readonly string[];
  /** Roots that were signed, by size. */
  readonly signed: ReadonlyMap<number, string>;
  /** Who wrote the last record. */
  readonly person: string;
  /** How the last segment ended. */
  readonly segment?: SegmentEnd;
}

export function newLog(key: EpochKey): LogStart {
  return {
    tree: emptyTree,
    lastLeaf: new Uint8Array(32),
    key,
    vkeys: [key.vkey],
    signed: new Map(),
    person: '',
  };
}
