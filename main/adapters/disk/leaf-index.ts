import { leafHash, nodeHash, TreeBuilder } from '../../core/journal/merkle.ts';
import { subtreesOf, type SubtreeRoot } from '../../core/journal/proofs.ts';
import type { Hash } from '../../core/ports/hash.ts';
import type { Watch } from '../../core/ports/log-proofs.ts';
import type { Files } from './files.ts';
import { segmentsOf, type SegmentFile } from './log-folder.ts';
import { readLines, type Place } from './read-lines.ts';

/** Leaves whose common root is kept: 1 M records take 4,096 hashes and places. A power of two. */
const BLOCK = 256;
const ROTATE = Buffer.from('"type":"key.rotate"');

interface Block {
  readonly at: Place;
  readonly root: Uint8Array;
}

/**
 * Hashes over one log, kept by blocks of 256 leaves; inside a block they are taken from its lines
 * again. It grows with the log and begins anew when a segment it has read became shorter.
 */
export class LeafIndex {
  private readonly files: Files;
  private readonly hash: Hash;
  private readonly folder: string;
  private blocks: Block[] = [];
  private rotations: number[] = [];
  private segments: readonly SegmentFile[] = [];
  private end: Place = { segment: 0, offset: 0 };
  private near: { readonly block: number; readonly leaves: readonly Uint8Array[] } | undefined;

  constructor(files: Files, hash: Hash, folder: string) {
    this.files = files;
    this.hash = hash;
    this.folder = folder;
  }

  /** Reads what is new up to `size`. False when the log has fewer whole lines, or it was stopped. */
  async reach(size: number, watch: Watch): Promise<boolean> {
    this.near = undefined;
    this.follow();
    const whole = Math.floor(size / BLOCK);
    while (this.blocks.length < whole) {
      if (watch.signal?.aborted === true) return false;
      const at = this.end;
      const first = this.blocks.length * BLOCK;
      const tree = new TreeBuilder(this.hash);
      const rotations: number[] = [];
      this.end = readLines(this.files, this.segments, at, BLOCK, (line) => {
        if (isRotation(line)) rotations.push(first + tree.size);
        tree.append(leafHash(this.hash, line));
      });
      if (tree.size < BLOCK) {
        this.end = at;
        return false;
      }
      this.rotations.push(...rotations);
      this.blocks.push({ at, root: tree.root() });
      watch.at?.(Math.min(size, this.blocks.length * BLOCK), size);
      await new Promise((resolve) => setImmediate(resolve));
    }
    return this.leaves(whole).length >= size - whole * BLOCK;
  }

  /** Root over leaves of what was reached. Throws a RangeError beyond it. */
  readonly root: SubtreeRoot = (from, to) => {
    if (to - from > BLOCK) {
      let half = BLOCK;
      while (half * 2 < to - from) half *= 2;
      return nodeHash(this.hash, this.root(from, from + half), this.root(from + half, to));
    }
    const at = Math.floor(from / BLOCK);
    const block = this.blocks[at];
    if (block && to - from === BLOCK && from % BLOCK === 0) return block.root;
    return subtreesOf(this.hash, this.leaves(at))(from - at * BLOCK, to - at * BLOCK);
  };

  /** The bytes of one record that was reached. */
  line(seq: number): Uint8Array | undefined {
    let found: Uint8Array | undefined;
    let number = Math.floor(seq / BLOCK) * BLOCK;
    readLines(this.files, this.segments, this.placeOf(seq), (seq % BLOCK) + 1, (line) => {
      if (number === seq) found = line.slice();
      number += 1;
    });
    return found;
  }

  /** Numbers of the `key.rotate` records below `size`. */
  rotationsBelow(size: number): readonly number[] {
    const first = Math.floor(size / BLOCK) * BLOCK;
    const known = this.rotations.filter((seq) => seq < first);
    let seq = first;
    readLines(this.files, this.segments, this.placeOf(first), size - first, (line) => {
      if (isRotation(line)) known.push(seq);
      seq += 1;
    });
    return known;
  }

  private placeOf(seq: number): Place {
    return this.blocks[Math.floor(seq / BLOCK)]?.at ?? this.end;
  }

  private leaves(block: number): readonly Uint8Array[] {
    if (this.near?.block === block) return this.near.leaves;
    const leaves: Uint8Array[] = [];
    readLines(this.files, this.segments, this.placeOf(block * BLOCK), BLOCK, (line) => {
      leaves.push(leafHash(this.hash, line));
    });
    this.near = { block, leaves };
    return leaves;
  }

  /** Takes the segments as they are now; what was read before is dropped when it is gone. */
  private follow(): void {
    const before = this.segments;
    this.segments = segmentsOf(this.files, this.folder);
    const same = before.every(({ name }, at) => this.segments[at]?.name === name);
    if (same && this.holds(this.end)) return;
    this.blocks = [];
    this.rotations = [];
    this.end = { segment: 0, offset: 0 };
  }

  private holds({ segment, offset }: Place): boolean {
    const path = this.segments[segment]?.path;
    if (path === undefined) return offset === 0;
    const file = this.files.open(path, 'r');
    try {
      return this.files.size(file) >= offset;
    } finally {
      this.files.close(file);
    }
  }
}

/** The text can stand in a value only with its quotes escaped; a nested object is told apart here. */
function isRotation(line: Uint8Array): boolean {
  const bytes = Buffer.from(line.buffer, line.byteOffset, line.length);
  if (!bytes.includes(ROTATE)) return false;
  try {
    const record: unknown = JSON.parse(bytes.toString('utf8'));
    return typeof record === 'object' && record !== null && 'type' in record
      ? record.type === 'key.rotate'
      : false;
  } catch {
    return false;
  }
}
