import { toBase64 } from '../journal/bytes.ts';
import type { KeptText } from '../journal/texts.ts';
import type { RecordProof } from '../ports/log-proofs.ts';

/** What a disclosure says before its records (docs/log-format.md, "Disclosure of some records"). */
export interface DisclosureHead {
  readonly made: string;
  readonly app: string;
  readonly origin: string;
  readonly logId: string;
  /** The signed note as it stands in `checkpoints.txt`. */
  readonly checkpoint: string;
  readonly size: number;
  readonly keys: readonly RecordProof[];
}

/** `disclosure.json` up to its first record. Written in pieces: there may be many records. */
export function disclosureStart(head: DisclosureHead): string {
  const { keys, ...rest } = head;
  const text = JSON.stringify({
    format: 'breakglass-disclosure/1',
    ...rest,
    keys: keys.map((proof) => proven(proof)),
  });
  return `${text.slice(0, -1)},"records":[`;
}

export function disclosedRecord(
  proof: RecordProof,
  texts: readonly KeptText[],
  first: boolean,
): string {
  return `${first ? '' : ','}\n${JSON.stringify({ ...proven(proof), texts })}`;
}

export const disclosureEnd = '\n]}\n';

function proven({ seq, line, path }: RecordProof): {
  readonly seq: number;
  readonly line: string;
  readonly proof: readonly string[];
} {
  return { seq, line, proof: path.map((hash) => toBase64(hash)) };
}
