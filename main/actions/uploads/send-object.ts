import type {
  ObjectStore,
  StoredObject,
  UploadFailure,
  UploadPorts,
} from '../../core/ports/upload.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { Part } from '../../core/upload/facts.ts';
import { contentType, keyOf } from '../../core/upload/keys.ts';
import { afterHead, afterPut, nextCall } from '../../core/upload/object-step.ts';
import type { Desk } from '../desk.ts';
import { HELD, isHeld, type LogAtTarget, type TargetState } from './state.ts';

export interface Sent extends StoredObject {
  readonly size: number;
}

/** Calls for one object before it is left to the next try: a put, a look, a put, a look. */
const MOST_CALLS = 4;

/**
 * Brings one part of a log to where it is confirmed to be: there already, or put and acknowledged.
 * What was learnt before a failure is kept, so that the next try goes on from there.
 */
export async function sendObject(
  desk: Desk,
  ports: UploadPorts,
  state: TargetState,
  store: ObjectStore,
  log: LogAtTarget,
  base: string,
  part: Part,
): Promise<Result<Sent, UploadFailure>> {
  if (isHeld(desk.uploads, state)) return err(HELD);
  // Where the name is the hash already, what is there need not be read again.
  if ('sha256' in part && log.known.get(keyOf(base, part, part.sha256)) === 'done') {
    return ok({ size: 0 });
  }
  const opened = await ports.source.open(log.logId, part);
  if (!opened.ok) return opened;
  const body = opened.value;
  const { size, sha256 } = body;
  const key = keyOf(base, part, sha256);
  if (log.known.get(key) === 'done') return ok({ size: 0 });
  state.sending = { logId: log.logId, key, size, since: desk.ports.clock.now() };
  desk.ports.changed();
  try {
    for (let calls = 0; calls < MOST_CALLS; calls += 1) {
      const known = log.known.get(key) ?? (log.verified ? 'unknown' : 'claimed');
      const step =
        nextCall(known) === 'put'
          ? afterPut(await store.put(key, body, { contentType: contentType(part) }))
          : afterHead(known, { key, size, sha256 }, await store.head(key));
      log.known.set(key, step.known);
      const { verdict } = step;
      if (verdict.is === 'failed') return err(verdict.failure);
      if (verdict.is === 'done') {
        const { is: _, ...stored } = verdict;
        return ok({ size, ...stored });
      }
    }
    return err({ code: 'upload-busy', then: 'again', raw: key });
  } finally {
    delete state.sending;
  }
}
