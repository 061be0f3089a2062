import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toHex } from '../../../main/core/journal/bytes.ts';
import {
  appendLeaf,
  emptyTree,
  leafHash,
  nodeHash,
  rootOf,
  TreeBuilder,
} from '../../../main/core/journal/merkle.ts';
import { createNodeHash } from '../../../main/adapters/system/hash.ts';

const hash = createNodeHash();
const treeOf = (leaves: readonly Uint8Array[]) =>
  leaves.reduce((tree, leaf) => appendLeaf(hash, tree, leaf), emptyTree);
const hex = (leaves: readonly Uint8Array[]) => toHex(rootOf(hash, treeOf(leaves)));

/** Largest power of two below n (RFC 6962 section 2.1). */
function split(n: number): number {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}

/** MTH as the RFC defines it, by recursion. */
function definition(leaves: readonly Uint8Array[]): Uint8Array {
  const [only] = leaves;
  if (only === undefined) return hash.sha256();
  if (leaves.length === 1) return only;
  const k = split(leaves.length);
  return nodeHash(hash, definition(leaves.slice(0, k)), definition(leaves.slice(k)));
}

/** PATH(m, D[n]), RFC 6962 section 2.1.1. */
function inclusion(m: number, leaves: readonly Uint8Array[]): readonly Uint8Array[] {
  if (leaves.length <= 1) return [];
  const k = split(leaves.length);
  return m < k
    ? [...inclusion(m, leaves.slice(0, k)), definition(leaves.slice(k))]
    : [...inclusion(m - k, leaves.slice(k)), definition(leaves.slice(0, k))];
}

/** Root from a leaf and its path, RFC 9162 section 2.1.3.2. */
function included(m: number, n: number, leaf: Uint8Array, path: readonly Uint8Array[]): Uint8Array {
  const [last] = path.slice(-1);
  if (last === undefined || n <= 1) return leaf;
  const k = split(n);
  const rest = path.slice(0, -1);
  return m < k
    ? nodeHash(hash, included(m, k, leaf, rest), last)
    : nodeHash(hash, last, included(m - k, n - k, leaf, rest));
}

const leavesOf = fc
  .array(fc.uint8Array({ maxLength: 20 }), { minLength: 1, maxLength: 70 })
  .map((lines) => lines.map((line) => leafHash(hash, line)));

describe('the Merkle tree', () => {
  it('of nothing is SHA-256 of nothing', () => {
    expect(hex([])).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  it('has the root that RFC 6962 defines, built in place or not', () => {
    fc.assert(
      fc.property(leavesOf, (leaves) => {
        const builder = new TreeBuilder(hash);
        for (const leaf of leaves) builder.append(leaf);
        expect(hex(leaves)).toBe(toHex(definition(leaves)));
        expect(toHex(builder.root())).toBe(hex(leaves));
      }),
    );
  });

  it('proves that each record is in it', () => {
    fc.assert(
      fc.property(leavesOf, fc.nat(), (leaves, any) => {
        const m = any % leaves.length;
        const leaf = leaves[m] ?? new Uint8Array();
        const path = inclusion(m, leaves);
        expect(toHex(included(m, leaves.length, leaf, path))).toBe(hex(leaves));
      }),
    );
  });

  it('keeps the peaks of what it had: every earlier root can be told from the later tree', () => {
    fc.assert(
      fc.property(leavesOf, fc.nat(), (leaves, any) => {
        const size = any % (leaves.length + 1);
        const before = treeOf(leaves.slice(0, size));
        const after = leaves
          .slice(size)
          .reduce((tree, leaf) => appendLeaf(hash, tree, leaf), before);
        expect(toHex(rootOf(hash, after))).toBe(hex(leaves));
        expect(before.size).toBe(size);
      }),
    );
  });

  it('differs as soon as any leaf differs, is missing, or moves', () => {
    fc.assert(
      fc.property(leavesOf, fc.nat(), (leaves, any) => {
        const m = any % leaves.length;
        const changed = leaves.map((leaf, index) => (index === m ? leafHash(hash, leaf) : leaf));
        expect(hex(changed)).not.toBe(hex(leaves));
        expect(hex(leaves.filter((_, index) => index !== m))).not.toBe(hex(leaves));
      }),
    );
  });
});
