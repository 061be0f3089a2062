import { toHex } from '../bytes.ts';
import type { SignedCheckpoint, VerifierKey } from '../note.ts';
import { cosignatureOf } from './signatures.ts';
import type { VerifyTools } from './tools.ts';
import type { Trust } from './trust.ts';
import type { Anchor } from './verdict.ts';

/**
 * Which witnesses vouch for which size of one log, over all its notes: each witness may stand in a
 * note of its own. Whoever has one key counts once, however often that key is listed.
 */
export class Witnessed {
  private readonly tools: Pick<VerifyTools, 'signatures'>;
  private readonly witnesses: readonly (VerifierKey & { readonly key: string })[];
  private readonly quorum: number;
  /** Names by public key, by size; sizes below the anchored one are of no use any more. */
  private readonly bySize = new Map<number, Map<string, string>>();
  private anchored = 0;

  constructor(
    tools: Pick<VerifyTools, 'signatures'>,
    { witnesses, quorum }: Pick<Trust, 'witnesses' | 'quorum'>,
  ) {
    this.tools = tools;
    this.witnesses = witnesses.map((one) => ({ ...one, key: toHex(one.publicKey) }));
    this.quorum = Math.max(1, quorum);
  }

  /** A note over a root that is the log's own. */
  add(note: SignedCheckpoint): void {
    const { size } = note.checkpoint;
    if (size < this.anchored) return;
    const known = this.bySize.get(size) ?? new Map<string, string>();
    for (const witness of this.witnesses) {
      if (known.has(witness.key)) continue;
      if (cosignatureOf(this.tools.signatures, note, witness)) known.set(witness.key, witness.name);
    }
    if (known.size === 0) return;
    this.bySize.set(size, known);
    if (known.size < this.quorum || size === this.anchored) return;
    this.anchored = size;
    for (const one of [...this.bySize.keys()]) if (one < size) this.bySize.delete(one);
  }

  /** The largest size that enough of them vouch for. */
  anchors(): readonly Anchor[] {
    const by = this.bySize.get(this.anchored);
    if (!by || by.size < this.quorum) return [];
    return [{ size: this.anchored, by: `witness ${[...by.values()].join(', ')}` }];
  }
}
