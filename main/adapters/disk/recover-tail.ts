import type { Tree } from '../../core/journal/merkle.ts';
import type { Payloads } from '../../core/journal/payload.ts';
import type { Hash } from '../../core/ports/hash.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { Files } from './files.ts';
import { lockState, releaseLock, type Processes } from './lock.ts';
import { mendNotes, mendTexts } from './mend-sides.ts';
import { settleOnDisk } from './settle-on-disk.ts';
import { cutTail, tornTail } from './torn-tail.ts';
import { walkLog } from './walk-log.ts';

/** A log that is gone on from: how far it is whole, and what was cut off behind that. */
export interface Recovered {
  readonly logId: string;
  readonly tree: Tree;
  readonly torn?: Payloads['log.recovered'];
}

interface Tools {
  readonly files: Files;
  readonly hash: Hash;
  readonly processes: Processes;
  readonly boot: string;
}

/**
 * Reads the log a crash left. A torn tail is moved to `quarantine/` and cut off; anything else
 * that is wrong is left exactly as it is, for the verifier to name, and the new log goes on from
 * the last record before it.
 */
export async function recoverTail(
  { files, hash, processes, boot }: Tools,
  folder: string,
  logId: string,
): Promise<Result<Recovered, { readonly code: 'cannot-open'; readonly detail: string }>> {
  const lock = lockState(files, folder, boot, processes);
  if (lock === 'held') {
    return err({ code: 'cannot-open', detail: `${folder} is being written by another process` });
  }
  const walked = await walkLog({ files, hash }, folder, logId, () => undefined);
  const { tree } = walked;
  if (tree.size === 0) {
    return err({ code: 'cannot-open', detail: `${folder} holds no whole record` });
  }
  if (lock === 'elsewhere') return ok({ logId, tree });
  const tail = tornTail(files, hash, folder, walked);
  try {
    await mendNotes(files, folder);
    await mendTexts(files, hash, folder);
    if (tail !== undefined && tail !== 'damaged') await cutTail(files, folder, tail);
    await settleOnDisk(files, folder);
    releaseLock(files, folder);
  } catch {
    /* A read-only folder keeps its torn ends; the new log names what was found all the same. */
  }
  const torn = tail === 'damaged' ? undefined : tail?.told;
  return ok({ logId, tree, ...(torn && { torn }) });
}
