import type { UploadPorts } from '../../core/ports/upload.ts';
import type { LogFacts } from '../../core/upload/facts.ts';
import {
  plausible,
  printProgress,
  readProgress,
  type TargetProgress,
} from '../../core/upload/progress.ts';
import { placeOf, type UploadTarget } from '../../core/upload/target.ts';

/** What `upload.json` says of a target, as far as it can be true; undefined when it says nothing. */
export async function readTargetProgress(
  { source }: UploadPorts,
  target: UploadTarget,
  facts: LogFacts,
): Promise<TargetProgress | undefined> {
  const all = readProgress(await source.progress(facts.logId));
  return plausible(facts, placeOf(target), all[target.id]);
}

/** Two targets may finish at once: each write reads what the other left. */
let turn: Promise<unknown> = Promise.resolve();

/** A disk that refuses costs a look at the target after the next start, nothing else. */
export function keepProgress(
  { source }: UploadPorts,
  target: UploadTarget,
  logId: string,
  progress: TargetProgress,
): Promise<unknown> {
  const next = turn.then(async () => {
    const all = readProgress(await source.progress(logId));
    await source.keepProgress(logId, printProgress({ ...all, [target.id]: progress }));
  });
  turn = next.catch(() => undefined);
  return turn;
}
