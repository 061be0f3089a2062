import type { ObjectStore, UploadFailure } from '../../core/ports/upload.ts';
import type { LogFacts } from '../../core/upload/facts.ts';
import { checkpointFolder, checkpointKey, checkpointSize } from '../../core/upload/keys.ts';

/**
 * A checkpoint at the target of a size that this log has none of: a longer log was there, or another
 * one was cut elsewhere. Whoever cuts a log here and writes it anew cannot take that one away. Of
 * sizes that both have, the contents are compared when they are asked for.
 */
export async function otherHistory({
  store,
  facts,
  base,
}: {
  readonly store: ObjectStore;
  readonly facts: LogFacts;
  readonly base: string;
}): Promise<UploadFailure | undefined> {
  const names = await store.names?.(checkpointFolder(base));
  if (names?.ok === false) return names.error;
  const own = new Set(facts.checkpoints.map(({ size }) => size));
  for (const name of names?.value ?? []) {
    const size = checkpointSize(name);
    if (size === undefined || own.has(size)) continue;
    const params = { key: checkpointKey(base, size) };
    return { code: 'upload-forked', then: 'stop', raw: '', params };
  }
  return undefined;
}
