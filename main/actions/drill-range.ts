import type { Failure } from '../core/failure.ts';
import { kitFromRange } from '../core/kit/from-range.ts';
import type { ActiveRun, Desk } from './desk.ts';
import { onlyTalked } from './drill/only-talked.ts';
import { onRange, usesKit } from './drill/where.ts';
import { restoreFaults } from './drill/timeline.ts';

/** Starts the drill's range beside the run; whoever needs it waits with `rangeReady`. */
export function beginRange(desk: Desk, run: ActiveRun): void {
  if (onRange(run) && !run.range && !run.rangeStarting) {
    run.rangeStarting = startRange(desk, run);
  }
}

/** Undefined once the range answers; else why it does not. A failed start may be tried again. */
export async function rangeReady(desk: Desk, run: ActiveRun): Promise<Failure | undefined> {
  const talkedOnly = onlyTalked(run);
  if (talkedOnly) return talkedOnly;
  if (usesKit(run)) return run.kit ? undefined : { code: 'kit-missing' };
  if (run.range) return undefined;
  beginRange(desk, run);
  return run.rangeStarting;
}

async function startRange(desk: Desk, run: ActiveRun): Promise<Failure | undefined> {
  const started = await desk.ports.ranges.start({
    world: run.scenario?.world ?? '',
    folder: desk.ports.drillFolder(firstLogOf(run)),
    clockSpeed: desk.ports.clockSpeed,
    ...(run.scenario?.seed === undefined ? {} : { seed: run.scenario.seed }),
  });
  delete run.rangeStarting;
  if (!started.ok) {
    desk.ports.changed();
    return { code: 'range-failed', raw: started.error.detail };
  }
  if (desk.run !== run) {
    await started.value.close();
    return { code: 'no-run' };
  }
  run.range = started.value;
  run.kit = kitFromRange(started.value, run.scenario?.title.en ?? '');
  await restoreFaults(run);
  desk.ports.changed();
  return undefined;
}

/** The range's memory stays with the first log of the run, so that a restart finds it again. */
function firstLogOf(run: ActiveRun): string {
  return run.state.before[0]?.log ?? run.journal.logId;
}
