import type { SignedProof } from '../ports/log-reader.ts';

/**
 * A record's proof as text for an auditor: the record, the hashes beside it, and the signed
 * checkpoint they lead to. Everything needed to check it stands in it; the headings are for people.
 */
export function proofText(proof: SignedProof): string {
  const { seq, line, leaf, path, checkpoint, note, vkey } = proof;
  return [
    `Breakglass proof: record ${seq} is in the tree of the checkpoint over ${checkpoint.size} records.`,
    `How to check: docs/auditors.md, "One record".`,
    '',
    'record',
    line,
    '',
    'leaf = SHA-256(0x00 || record), base64',
    leaf,
    '',
    `index ${seq} size ${checkpoint.size}`,
    'path, RFC 6962 section 2.1.1, nearest sibling first, base64',
    ...path,
    '',
    'checkpoint, C2SP signed note',
    note.trimEnd(),
    '',
    'verifier key, from keys.txt; compare it with the key in record 0 or one kept elsewhere',
    vkey,
    '',
  ].join('\n');
}
