import type { Failure } from '../core/failure.ts';
import type { SignedProof } from '../core/ports/log-reader.ts';
import { err, ok, type Result } from '../core/result.ts';
import type { Desk } from './desk.ts';
import { runAnswered } from './jobs.ts';
import { readerFailure } from './reader-failure.ts';

/** That a record is in the tree of the newest signed checkpoint, worked out and checked here. */
export async function proveRecord(
  desk: Desk,
  logId: string,
  seq: number,
): Promise<Result<SignedProof, Failure>> {
  const about = { kind: 'proof', subject: logId, unit: 'records' } as const;
  return runAnswered(desk, about, async (progress) => {
    const proof = await desk.ports.logReader.prove(logId, seq, progress);
    return proof.ok ? ok(proof.value) : err(readerFailure(proof.error, logId));
  });
}
