import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inclusionProof, subtreesOf } from '../../main/core/journal/proofs.ts';
import { hash, temporaryFolder } from './log-disk.ts';
import type { MadeLog } from './made-log.ts';

interface Shown {
  seq: number;
  line: string;
  proof: string[];
  texts: object[];
}

export interface DisclosureText {
  format: string;
  origin: string;
  logId: string;
  checkpoint: string;
  size: number;
  keys: Shown[];
  records: Shown[];
}

/** A disclosure of some records, as the format page describes it; `change` is the forger's hand. */
export function madeDisclosure(
  made: MadeLog,
  seqs: readonly number[],
  rotateAt: readonly number[],
  change: (file: DisclosureText) => void = () => undefined,
): string {
  const root = subtreesOf(hash, made.leaves.slice(0, made.size));
  const shown = (seq: number): Shown => ({
    seq,
    line: made.lines[seq] ?? '',
    proof: inclusionProof(root, seq, made.size).map((one) => Buffer.from(one).toString('base64')),
    texts: [],
  });
  const file: DisclosureText = {
    format: 'breakglass-disclosure/1',
    origin: made.origin,
    logId: made.logId,
    checkpoint: made.notes.at(-1) ?? '',
    size: made.size,
    keys: [0, ...rotateAt].map(shown),
    records: seqs.map(shown),
  };
  change(file);
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'disclosure.json'), `${JSON.stringify(file)}\n`);
  return folder;
}
