import { readCosigned, type Cosigned } from '../../core/journal/cosigned.ts';
import type { Hash, Signatures } from '../../core/ports/hash.ts';
import type { EndedWitnessError, Journals } from '../../core/ports/journal.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { createCheckpointsFile } from './checkpoints-file.ts';
import { messageOf, type Files } from './files.ts';
import { lockState, releaseLock, takeLock, type Processes } from './lock.ts';
import { findLog } from './log-folder.ts';
import { mendNotes } from './mend-sides.ts';
import { storedNotes } from './read-notes.ts';
import { walkLog } from './walk-log.ts';

export interface EndedTools {
  readonly files: Files;
  readonly root: string;
  readonly hash: Hash;
  readonly signatures: Signatures;
  readonly processes: Processes;
  readonly boot: string;
}

/** Keeps a cosigned checkpoint beside a log that nobody writes: the note only, no record. */
export async function addToEnded(
  tools: EndedTools,
  ...[logId, note, vkey]: Parameters<Journals['addWitness']>
): Promise<Result<Cosigned, EndedWitnessError>> {
  const { files, hash, root } = tools;
  try {
    const folder = findLog(files, root, logId);
    if (folder === undefined) return err({ code: 'no-such-log', detail: logId });
    let origin: string | undefined;
    const vkeys: string[] = [];
    await walkLog(tools, folder, logId, ({ entry }) => {
      if (entry.type === 'log.open') {
        ({ origin } = entry.data);
        vkeys.push(entry.data.vkey_0);
      }
      if (entry.type === 'key.rotate') vkeys.push(entry.data.vkey_next);
    });
    if (origin === undefined) return err({ code: 'unreadable', detail: folder });
    const log = { origin, vkeys };
    const read = readCosigned(hash, tools.signatures, note, log, vkey);
    if (!read.ok) return err({ code: 'witness-refused', why: read.error, detail: vkey });
    const { size, root: signed } = read.value;
    const known = storedNotes(files, folder).some(
      ({ checkpoint }) => checkpoint.size === size && checkpoint.root === signed,
    );
    if (!known) {
      return err({ code: 'witness-refused', why: 'not-signed', detail: `size ${size}` });
    }
    const free = lockState(files, folder, tools.boot, tools.processes) === 'free';
    if (!free || !takeLock(files, folder, tools.boot, tools.processes)) {
      return err({ code: 'held', detail: `${folder} is being written` });
    }
    const checkpoints = createCheckpointsFile(files, folder);
    try {
      await mendNotes(files, folder);
      await checkpoints.append(read.value.note);
    } finally {
      checkpoints.close();
      releaseLock(files, folder);
    }
    return ok(read.value);
  } catch (error) {
    return err({ code: 'disk-refused', detail: messageOf(error) });
  }
}
