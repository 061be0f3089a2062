import { lastsUntil, progressAt, type Course, type Progress } from './life-cycle.ts';

export interface Limits {
  /** At most so many instances at a time. */
  readonly concurrency: number;
  /** Once more than so many have failed, nothing further is begun. */
  readonly errors: number;
}

/** A share of all targets (`10%`), or a number; a concurrency is never less than one. */
export function limitsOf(concurrency: string, errors: string, targets: number): Limits {
  const count = (text: string): number =>
    text.endsWith('%') ? Math.floor((Number(text.slice(0, -1)) * targets) / 100) : Number(text);
  return { concurrency: Math.max(1, count(concurrency)), errors: count(errors) };
}

/**
 * How far each instance of one command is, in the order of its targets: so many at a time, and once
 * the errors are more than allowed, those not begun are ended by the service (SSM user guide, "Run
 * commands at scale"). A function of the time alone, as each course is.
 */
export function progressOfAll(
  elapsed: number,
  courses: readonly Course[],
  limits: Limits,
): readonly Progress[] {
  const busyUntil: number[] = [];
  const failedAt: number[] = [];
  return courses.map((course) => {
    const start = busyUntil.length < limits.concurrency ? 0 : earliest(busyUntil);
    const stopped = [...failedAt].sort((left, right) => left - right)[limits.errors];
    const { cancelledAt, reachedAt } = course;
    const dropped = stopped !== undefined && stopped <= start ? stopped : undefined;
    if (cancelledAt !== undefined && cancelledAt <= Math.min(start, dropped ?? start)) {
      return notBegun(elapsed, cancelledAt, 'Cancelled');
    }
    if (dropped !== undefined) return notBegun(elapsed, dropped, 'Terminated');
    const moved = {
      ...course,
      ...(cancelledAt === undefined ? {} : { cancelledAt: cancelledAt - start }),
      ...(reachedAt === undefined ? {} : { reachedAt: Math.max(0, reachedAt - start) }),
    };
    const { endedAt, error } = lastsUntil(moved);
    if (busyUntil.length >= limits.concurrency) busyUntil.splice(busyUntil.indexOf(start), 1);
    busyUntil.push(start + endedAt);
    if (error) failedAt.push(start + endedAt);
    return shifted(progressAt(Math.max(0, elapsed - start), moved), start);
  });
}

function earliest(ends: readonly number[]): number {
  return ends.reduce((least, end) => Math.min(least, end), Number.POSITIVE_INFINITY);
}

function notBegun(elapsed: number, endedAt: number, details: string): Progress {
  return elapsed < endedAt
    ? { status: 'Pending', details: 'Pending', shown: 0 }
    : { status: 'Cancelled', details, shown: 0, endedAt };
}

function shifted(progress: Progress, by: number): Progress {
  const { startedAt, endedAt } = progress;
  return {
    ...progress,
    ...(startedAt === undefined ? {} : { startedAt: startedAt + by }),
    ...(endedAt === undefined ? {} : { endedAt: endedAt + by }),
  };
}
