import { join } from 'node:path';
import type { Hash } from '../../core/ports/hash.ts';
import { verifyText } from './export-verify-text.ts';
import type { Files } from './files.ts';
import { proofFiles, shellEvidence } from './shell-evidence.ts';
import type { FolderReport } from './verify-folder.ts';
import { writeDurably } from './write-whole.ts';

/**
 * Writes `VERIFY.txt`, and into `proofs/` what its lines read, for the newest log of a bundle. Made
 * anew where an export goes on. `verifier`: name of the verifier in the bundle, where it is there.
 */
export async function writeGuide(
  { files, hash }: { readonly files: Files; readonly hash: Hash },
  bundle: string,
  report: FolderReport,
  verifier: string | undefined,
): Promise<void> {
  const logId = report.logs[0]?.logId ?? '';
  const intact = report.verdict.startsWith('VALID');
  const folder = join(bundle, 'logs', logId);
  const evidence = intact ? await shellEvidence(hash, folder, logId, files) : undefined;
  const proofs = join(bundle, 'proofs');
  files.removeFolder(proofs);
  if (evidence) {
    files.makeFolder(proofs);
    for (const [name, text] of proofFiles(evidence)) {
      await writeDurably(files, join(proofs, name), Buffer.from(text));
    }
  }
  const guide = join(bundle, 'VERIFY.txt');
  files.remove(guide);
  await writeDurably(files, guide, Buffer.from(verifyText(report, verifier, evidence)));
}
