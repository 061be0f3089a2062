import type { Failure } from '../core/failure.ts';
import type { Result } from '../core/result.ts';
import type { Desk } from './desk.ts';
import type { Job } from './job.ts';

/** How work tells where it is; `signal` says when to stop. */
export interface Progress {
  readonly signal: AbortSignal;
  /** By which the window names the work. */
  readonly id: string;
  at(done: number, total?: number, phase?: string): void;
}

/** The window is told at most this often, milliseconds. */
const TELL_EVERY = 200;

/**
 * Does long work with progress, elapsed time and a way out. Work that sees its signal aborted
 * answers `cancelled`; a failure is kept in the list until it is put away.
 */
export async function runJob<T>(
  desk: Desk,
  about: Pick<Job, 'kind' | 'subject' | 'unit'>,
  work: (progress: Progress) => Promise<Result<T, Failure>>,
  resultOf: (value: T) => string | undefined = () => undefined,
): Promise<Result<T, Failure>> {
  const { clock, random, changed } = desk.ports;
  const stop = new AbortController();
  const id = random.uuid();
  const job: Job = { ...about, id, startedAt: clock.now(), done: 0, state: 'running', stop };
  desk.jobs.set(id, job);
  changed();
  const inMs = (): number => clock.monotonic() / 1000;
  let toldAt = inMs();
  const result = await worked(desk, job, () =>
    work({
      signal: stop.signal,
      id,
      at: (done, total, phase) => {
        job.done = done;
        if (total !== undefined) job.total = total;
        const moved = phase !== undefined && phase !== job.phase;
        if (phase !== undefined) job.phase = phase;
        if (!moved && inMs() - toldAt < TELL_EVERY) return;
        toldAt = inMs();
        changed();
      },
    }),
  );
  job.endedAt = clock.now();
  if (result.ok) {
    job.state = 'done';
    const told = resultOf(result.value);
    if (told !== undefined) job.result = told;
  } else if (result.error.code === 'cancelled') job.state = 'cancelled';
  else {
    job.state = 'failed';
    job.failure = result.error;
  }
  changed();
  return result;
}

/** Work whose end, good or bad, is told where it was asked for: nothing is left to put away. */
export async function runAnswered<T>(
  desk: Desk,
  about: Pick<Job, 'kind' | 'subject' | 'unit'>,
  work: (progress: Progress) => Promise<Result<T, Failure>>,
): Promise<Result<T, Failure>> {
  const result = await runJob(desk, about, work);
  for (const { id, kind, subject, unit } of [...desk.jobs.values()]) {
    if (kind === about.kind && subject === about.subject && unit === about.unit) {
      dismissJob(desk, id);
    }
  }
  return result;
}

/** Work that breaks has ended too: it is shown as failed, not as running for ever. */
async function worked<T>(desk: Desk, job: Job, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    job.endedAt = desk.ports.clock.now();
    job.state = 'failed';
    job.failure = { code: 'internal', params: { call: job.kind } };
    desk.ports.changed();
    throw error;
  }
}

/** Asks running work to stop. Unknown or ended work: nothing to do. */
export function cancelJob(desk: Desk, id: string): void {
  desk.jobs.get(id)?.stop.abort();
}

/** Takes ended work off the list; running work stays. */
export function dismissJob(desk: Desk, id: string): void {
  const job = desk.jobs.get(id);
  if (!job || job.state === 'running') return;
  desk.jobs.delete(id);
  desk.ports.changed();
}
