import { toBase64 } from '../bytes.ts';

/** Root of the log at each size somebody has asked about: 40 bytes each, for there may be many. */
export class RootTable {
  private readonly sizes: Float64Array;
  private readonly roots: Uint8Array;
  private filled = 0;

  /** `sizes` in any order, more than once where they were asked so. */
  constructor(sizes: readonly number[]) {
    this.sizes = Float64Array.from(new Set(sizes)).sort();
    this.roots = new Uint8Array(this.sizes.length * 32);
  }

  /** The next size a root is wanted for; sizes below are known or were passed over. */
  get wanted(): number {
    return this.sizes[this.filled] ?? Infinity;
  }

  /** Sizes whose root is known, ascending. */
  known(): readonly number[] {
    return [...this.sizes.subarray(0, this.filled)].filter((size) => this.get(size) !== undefined);
  }

  /** Sizes below this one will never be known. */
  passOver(size: number): void {
    while (this.wanted < size) this.filled += 1;
  }

  keep(root: Uint8Array): void {
    this.roots.set(root, this.filled * 32);
    this.filled += 1;
  }

  /** Base64; undefined when it was not asked for, or the log does not reach it. */
  get(size: number): string | undefined {
    let low = 0;
    let high = this.filled - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = this.sizes[middle] ?? 0;
      if (found === size) return this.at(middle);
      if (found < size) low = middle + 1;
      else high = middle - 1;
    }
    return undefined;
  }

  private at(place: number): string | undefined {
    const root = this.roots.subarray(place * 32, place * 32 + 32);
    return root.some((byte) => byte !== 0) ? toBase64(root) : undefined;
  }
}
