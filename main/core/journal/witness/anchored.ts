/** Something outside this computer that vouches for the first `size` records of a log. */
export interface Anchored {
  readonly kind: 'witness' | 'heard' | 'upload' | 'stamp';
  readonly size: number;
  /** Whom or what people know it as. */
  readonly by: string;
  /** Epoch ms, by the other side's clock where it has one. */
  readonly at?: number;
}

/** A time stamp says when, by somebody whose certificate is not checked here: it counts for no record. */
export function counts({ kind }: Anchored): boolean {
  return kind !== 'stamp';
}

/** Up to where, and by whom all: the anchors of the largest size that counts. */
export function furthest(
  anchors: readonly Anchored[],
): { readonly size: number; readonly by: readonly string[] } | undefined {
  const size = Math.max(0, ...anchors.filter(counts).map((anchor) => anchor.size));
  if (size === 0) return undefined;
  const by = anchors.filter((anchor) => counts(anchor) && anchor.size === size);
  return { size, by: [...new Set(by.map((anchor) => anchor.by))] };
}
