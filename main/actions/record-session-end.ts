import type { Payloads } from '../core/journal/payload.ts';
import { done, type Done } from './answer.ts';
import type { Desk } from './desk.ts';
import { record } from './record.ts';

export type SessionEnd = Payloads['session.end']['why'];

/** The line in the log of a session that is let go of; where no run is open there is no log. */
export async function recordSessionEnd(
  desk: Desk,
  session: string,
  why: SessionEnd,
): Promise<Done> {
  const { run } = desk;
  if (!run) return done;
  const recorded = await record(desk, run, {
    type: 'session.end',
    run: run.state.run,
    data: { session, why },
  });
  return recorded.ok ? done : recorded;
}
