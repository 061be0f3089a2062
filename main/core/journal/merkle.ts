import type { Hash } from '../ports/hash.ts';

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/** RFC 6962 section 2.1: SHA-256(0x00 || line bytes without LF). */
export function leafHash(hash: Hash, line: Uint8Array): Uint8Array {
  return hash.sha256(LEAF, line);
}

export function nodeHash(hash: Hash, left: Uint8Array, right: Uint8Array): Uint8Array {
  return hash.sha256(NODE, left, right);
}

/**
 * The right edge of an RFC 6962 tree: at most log2 n hashes, enough to append in O(1) amortised
 * and to give the root at any moment. Immutable: a failed write simply keeps the old one.
 */
export interface Tree {
  readonly size: number;
  readonly peaks: readonly Uint8Array[];
}

export const emptyTree: Tree = { size: 0, peaks: [] };

export function appendLeaf(hash: Hash, tree: Tree, leaf: Uint8Array): Tree {
  const peaks = [...tree.peaks];
  let top = leaf;
  for (let rest = tree.size; rest % 2 === 1; rest = (rest - 1) / 2) {
    top = nodeHash(hash, peaks.pop() ?? top, top);
  }
  peaks.push(top);
  return { size: tree.size + 1, peaks };
}

export function rootOf(hash: Hash, tree: Tree): Uint8Array {
  if (tree.size === 0) return hash.sha256();
  return tree.peaks.reduceRight((right, left) => nodeHash(hash, left, right));
}

/** The same tree, changed in place: for reading long logs without garbage. */
export class TreeBuilder {
  private readonly kept: Uint8Array[];
  private readonly hash: Hash;
  size: number;

  constructor(hash: Hash, from: Tree = emptyTree) {
    this.hash = hash;
    this.kept = [...from.peaks];
    this.size = from.size;
  }

  /** Hashes of the full subtrees, largest first; changes with the next `append`. */
  get peaks(): readonly Uint8Array[] {
    return this.kept;
  }

  append(leaf: Uint8Array): void {
    let top = leaf;
    for (let rest = this.size; rest % 2 === 1; rest = (rest - 1) / 2) {
      top = nodeHash(this.hash, this.kept.pop() ?? top, top);
    }
    this.kept.push(top);
    this.size += 1;
  }

  root(): Uint8Array {
    return rootOf(this.hash, { size: this.size, peaks: this.kept });
  }
}
