import type { Cut } from '../../core/upload/progress.ts';
import { placeOf } from '../../core/upload/target.ts';
import type { ActiveRun, Desk } from '../desk.ts';
import { record } from '../record.ts';
import type { TargetState } from './state.ts';

/** The open run of a log, while its log takes records. */
export function openLogOf(desk: Desk, logId: string): ActiveRun | undefined {
  const { run } = desk;
  const open = run?.journal.logId === logId && run.journal.head().state !== 'closed';
  return open && run.state.phase === 'going' ? run : undefined;
}

/** Writes down, in the log itself while it is open, that a copy was confirmed. It goes with the next round. */
export async function tellLog(
  desk: Desk,
  { target, principal }: TargetState,
  logId: string,
  cut: Pick<Cut, 'size' | 'objects' | 'bytes' | 'versionId' | 'lockedUntil' | 'lockMode'>,
): Promise<void> {
  const run = openLogOf(desk, logId);
  if (!run || run.closing === true) return;
  const { size, objects, bytes, versionId, lockedUntil, lockMode } = cut;
  await record(desk, run, {
    type: 'upload',
    run: run.state.run,
    data: {
      target: target.id,
      kind: target.kind,
      to: placeOf(target),
      size,
      objects,
      bytes,
      ...(versionId === undefined ? {} : { versionId }),
      ...(lockedUntil === undefined ? {} : { lockedUntil }),
      ...(lockMode === undefined ? {} : { lockMode }),
      ...(principal === undefined ? {} : { principal }),
    },
  });
}

/** Tells the log that the laptop's clock was found wrong and is corrected for this target's calls. */
export async function tellClock(desk: Desk, state: TargetState, skewMs: number): Promise<void> {
  const { run } = desk;
  if (!run || !openLogOf(desk, run.journal.logId) || run.mode !== state.target.for) return;
  await record(desk, run, {
    type: 'security',
    run: run.state.run,
    data: {
      code: 'upload-clock',
      detail: { text: `${state.target.id}: ${String(Math.round(skewMs / 1000))} s` },
    },
  });
}
