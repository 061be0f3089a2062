import { createHash, createPublicKey, verify } from 'node:crypto';
import type { FolderReport as Report } from '../../core/journal/verify/report.ts';
import type { VerifyTools } from '../../core/journal/verify/tools.ts';
import { verifySource, type VerifyError } from '../../core/journal/verify/verify.ts';
import type { VerifyOptions as Options } from '../../core/journal/verify/verify.ts';
import type { Hash, Signatures } from '../../core/ports/hash.ts';
import type { CheckSignature } from '../../core/ports/verify-source.ts';
import type { Result } from '../../core/result.ts';
import { nodeFiles, type Files } from './files.ts';
import { folderSource } from './folder-source.ts';
import { createRunningHash } from './running-hash.ts';

export type FolderReport = Report;

export interface VerifyOptions extends Options {
  readonly hash: Hash;
  readonly signatures: Pick<Signatures, 'verify'>;
  readonly files?: Files;
}

/** Verifies what lies in a folder: `verifySource` on a disk, with node:crypto. */
export function verifyFolder(
  path: string,
  { hash, signatures, files = nodeFiles, ...options }: VerifyOptions,
): Promise<Result<FolderReport, VerifyError>> {
  return verifySource(folderSource(files, path), nodeTools(hash, signatures), options);
}

function nodeTools(hash: Hash, signatures: Pick<Signatures, 'verify'>): VerifyTools {
  return { hash, signatures, checkSignature, digest, running: createRunningHash };
}

const digest: VerifyTools['digest'] = (name, bytes) =>
  createHash(name.replace('-', '')).update(bytes).digest();

const checkSignature: CheckSignature = ({ publicKey, digest, message, signature }) => {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey), format: 'der', type: 'spki' });
    return Promise.resolve(verify(digest.replace('-', ''), message, key, signature));
  } catch {
    return Promise.resolve(false);
  }
};
