import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNodeHash } from '../../../main/adapters/system/hash.ts';
import { toHex, utf8 } from '../../../main/core/journal/bytes.ts';
import { appendLeaf, emptyTree, leafHash, rootOf } from '../../../main/core/journal/merkle.ts';
import {
  consistencyProof,
  inclusionProof,
  isConsistent,
  rootFromInclusion,
  subtreesOf,
} from '../../../main/core/journal/proofs.ts';

const hash = createNodeHash();
const leaves = Array.from({ length: 130 }, (_, index) => leafHash(hash, utf8(`record ${index}`)));
const subtree = subtreesOf(hash, leaves);
const rootAt = (size: number): Uint8Array =>
  rootOf(
    hash,
    leaves.slice(0, size).reduce((tree, leaf) => appendLeaf(hash, tree, leaf), emptyTree),
  );
const flipped = (bytes: Uint8Array): Uint8Array =>
  bytes.map((byte, at) => (at === 7 ? byte ^ 1 : byte));

describe('proofs', () => {
  it('give the roots and paths of the example tree of RFC 6962 section 2.1.3', () => {
    expect(toHex(subtree(0, 7))).toBe(toHex(rootAt(7)));
    const path = inclusionProof(subtree, 0, 7).map(toHex);
    expect(path).toEqual([subtree(1, 2), subtree(2, 4), subtree(4, 7)].map(toHex));
    expect(inclusionProof(subtree, 6, 7).map(toHex)).toEqual(
      [subtree(4, 6), subtree(0, 4)].map(toHex),
    );
    expect(consistencyProof(subtree, 3, 7).map(toHex)).toEqual(
      [subtree(2, 3), subtree(3, 4), subtree(0, 2), subtree(4, 7)].map(toHex),
    );
    expect(consistencyProof(subtree, 4, 7).map(toHex)).toEqual([subtree(4, 7)].map(toHex));
    expect(consistencyProof(subtree, 6, 7).map(toHex)).toEqual(
      [subtree(4, 6), subtree(6, 7), subtree(0, 4)].map(toHex),
    );
  });

  it('hold for every leaf and size, and for no other leaf, place or path', () => {
    const place = fc
      .integer({ min: 1, max: 130 })
      .chain((size) => fc.tuple(fc.constant(size), fc.integer({ min: 0, max: size - 1 })));
    fc.assert(
      fc.property(place, ([size, index]) => {
        const leaf = leaves[index] ?? new Uint8Array();
        const path = inclusionProof(subtree, index, size);
        const found = rootFromInclusion(hash, leaf, index, size, path);
        expect(found && toHex(found)).toBe(toHex(rootAt(size)));
        const other = rootFromInclusion(hash, flipped(leaf), index, size, path);
        expect(other && toHex(other)).not.toBe(toHex(rootAt(size)));
        expect(rootFromInclusion(hash, leaf, index, size, [...path, leaf])).toBeUndefined();
        if (path.length > 0) {
          expect(rootFromInclusion(hash, leaf, index, size, path.slice(1))).toBeUndefined();
        }
      }),
    );
    expect(rootFromInclusion(hash, utf8('x'), 3, 3, [])).toBeUndefined();
  });

  it('lead from every older tree to every newer one, and from no other', () => {
    const sizes = fc
      .integer({ min: 0, max: 130 })
      .chain((size) => fc.tuple(fc.integer({ min: 0, max: size }), fc.constant(size)));
    fc.assert(
      fc.property(sizes, ([old, size]) => {
        const proof = consistencyProof(subtree, old, size);
        const before = { size: old, root: rootAt(old) };
        const after = { size, root: rootAt(size) };
        expect(isConsistent(hash, before, after, proof)).toBe(true);
        expect(isConsistent(hash, before, after, [...proof, rootAt(1)])).toBe(false);
        if (old === 0) return;
        expect(isConsistent(hash, { ...before, root: flipped(before.root) }, after, proof)).toBe(
          false,
        );
        expect(isConsistent(hash, before, { ...after, root: flipped(after.root) }, proof)).toBe(
          false,
        );
        if (proof.length > 0) expect(isConsistent(hash, before, after, proof.slice(1))).toBe(false);
      }),
    );
    expect(isConsistent(hash, { size: 2, root: rootAt(2) }, { size: 1, root: rootAt(1) }, [])).toBe(
      false,
    );
  });
});
