import type { Hash } from '../ports/hash.ts';
import { equal } from './bytes.ts';
import { nodeHash } from './merkle.ts';

/**
 * Root over leaves `[from, to)`, RFC 6962 section 2.1. A long log answers from hashes it has kept
 * of whole subtrees instead of walking its records again.
 */
export type SubtreeRoot = (from: number, to: number) => Uint8Array;

/** `SubtreeRoot` over leaf hashes held in memory. */
export function subtreesOf(hash: Hash, leaves: readonly Uint8Array[]): SubtreeRoot {
  const root: SubtreeRoot = (from, to) => {
    if (to - from === 0) return hash.sha256();
    if (to - from === 1) return leaves[from] ?? outOfRange(from);
    const split = from + largestPowerBelow(to - from);
    return nodeHash(hash, root(from, split), root(split, to));
  };
  return root;
}

/**
 * Audit path of leaf `index` in the tree of `size` leaves, nearest sibling first (RFC 6962
 * section 2.1.1).
 */
export function inclusionProof(
  root: SubtreeRoot,
  index: number,
  size: number,
): readonly Uint8Array[] {
  if (index < 0 || index >= size) return outOfRange(index);
  const path: Uint8Array[] = [];
  let from = 0;
  let to = size;
  while (to - from > 1) {
    const split = from + largestPowerBelow(to - from);
    if (index < split) {
      path.unshift(root(split, to));
      to = split;
    } else {
      path.unshift(root(from, split));
      from = split;
    }
  }
  return path;
}

/** The root an audit path leads to; undefined when the path has a wrong length (RFC 9162 section 2.1.3.2). */
export function rootFromInclusion(
  hash: Hash,
  leaf: Uint8Array,
  index: number,
  size: number,
  path: readonly Uint8Array[],
): Uint8Array | undefined {
  if (index < 0 || index >= size) return undefined;
  let node = index;
  let last = size - 1;
  let root = leaf;
  for (const sibling of path) {
    if (last === 0) return undefined;
    if (node % 2 === 1 || node === last) {
      root = nodeHash(hash, sibling, root);
      while (node % 2 === 0 && node !== 0) {
        node /= 2;
        last = Math.floor(last / 2);
      }
    } else root = nodeHash(hash, root, sibling);
    node = Math.floor(node / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 ? root : undefined;
}

/**
 * Proof that the tree of `size` leaves begins with the tree of `old` leaves (RFC 6962 section
 * 2.1.2). Empty for `old` 0 and for `old` = `size`.
 */
export function consistencyProof(
  root: SubtreeRoot,
  old: number,
  size: number,
): readonly Uint8Array[] {
  if (old < 0 || old > size) return outOfRange(old);
  if (old === 0 || old === size) return [];
  const proof: Uint8Array[] = [];
  let from = 0;
  let to = size;
  let whole = true;
  while (to !== old) {
    const split = from + largestPowerBelow(to - from);
    if (old <= split) {
      proof.unshift(root(split, to));
      to = split;
    } else {
      proof.unshift(root(from, split));
      from = split;
      whole = false;
    }
  }
  return whole ? proof : [root(from, to), ...proof];
}

/** True when the proof leads from the old root to the new one (RFC 9162 section 2.1.4.2). */
export function isConsistent(
  hash: Hash,
  old: { readonly size: number; readonly root: Uint8Array },
  now: { readonly size: number; readonly root: Uint8Array },
  proof: readonly Uint8Array[],
): boolean {
  if (old.size > now.size) return false;
  if (old.size === now.size) return proof.length === 0 && equal(old.root, now.root);
  if (old.size === 0) return proof.length === 0;
  const isPower = Number.isInteger(Math.log2(old.size));
  const path = isPower ? [old.root, ...proof] : [...proof];
  let node = old.size - 1;
  let last = now.size - 1;
  while (node % 2 === 1) {
    node = Math.floor(node / 2);
    last = Math.floor(last / 2);
  }
  let before = path.shift();
  if (before === undefined) return false;
  let after = before;
  for (const sibling of path) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      before = nodeHash(hash, sibling, before);
      after = nodeHash(hash, sibling, after);
      while (node % 2 === 0 && node !== 0) {
        node /= 2;
        last = Math.floor(last / 2);
      }
    } else after = nodeHash(hash, after, sibling);
    node = Math.floor(node / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && equal(before, old.root) && equal(after, now.root);
}

/** The largest power of two smaller than `count`, for `count` from 2. */
function largestPowerBelow(count: number): number {
  let power = 1;
  while (power * 2 < count) power *= 2;
  return power;
}

function outOfRange(index: number): never {
  throw new RangeError(`the tree has no leaf ${index}`);
}
