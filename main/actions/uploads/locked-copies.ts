import { isLoopback } from '../../core/aws/endpoint.ts';
import { placeOf } from '../../core/upload/target.ts';
import type { Desk } from '../desk.ts';
import type { LogAtTarget, SeenCheckpoint, TargetState } from './state.ts';

/** A checkpoint that lies where nobody on this computer can change it. */
export interface LockedCopy extends SeenCheckpoint {
  readonly place: string;
}

/**
 * The copy of a log at a target that vouches for it, if it is one: S3 itself has said, since the
 * app started, that our checkpoint is there and that Object Lock keeps it beyond now. A folder, or a
 * bucket without a lock, is no anchor: whoever can change the log here may be able to change that
 * copy too, and nobody would notice. Nor is an earlier app's word for it (`upload.json`, an `upload`
 * record): the laptop cannot vouch for itself. A bucket on this very computer is one only in a
 * drill, where the range stands for AWS.
 */
export function lockedCopy(
  { target, skewMs }: TargetState,
  { seen }: LogAtTarget,
  now: number,
): LockedCopy | undefined {
  if (target.kind !== 's3' || seen?.lockedUntil === undefined) return undefined;
  const here = target.endpoint !== undefined && isLoopback(target.endpoint);
  if (here && target.for === 'incident') return undefined;
  const until = Date.parse(seen.lockedUntil);
  return until > now + skewMs ? { ...seen, place: placeOf(target) } : undefined;
}

export function lockedCopies({ uploads, ports }: Desk, logId: string): readonly LockedCopy[] {
  return (uploads?.targets ?? []).flatMap((state) => {
    const log = state.logs.get(logId);
    return (log && lockedCopy(state, log, ports.clock.now())) ?? [];
  });
}
