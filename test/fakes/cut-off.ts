import { leaveRun } from '../../main/actions/leave-run.ts';
import { resumeRun } from '../../main/actions/resume-run.ts';
import { findUnfinished } from '../../main/actions/unfinished.ts';
import type { DeskBench } from './desk.ts';

/** Cuts off the run that is going, as a crash does. Answers how it is resumed: `going`, or the code. */
export async function cutRunOff({
  desk,
  journals,
}: Pick<DeskBench, 'desk' | 'journals'>): Promise<() => Promise<string>> {
  const logId = desk.run?.journal.logId ?? '';
  journals.crash(logId);
  await leaveRun(desk);
  delete desk.run;
  await findUnfinished(desk);
  return async () => {
    const done = await resumeRun(desk, logId);
    return done.ok ? 'going' : done.error.code;
  };
}
