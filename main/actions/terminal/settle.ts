import type { IntentProgress } from '../../core/run/state.ts';
import { done, refuse, type Done } from '../answer.ts';
import type { CurrentStep } from '../current-step.ts';
import type { Desk } from '../desk.ts';
import { sessionFor } from '../watch.ts';
import { placeOf } from '../place.ts';
import { callTo, failedAtAws } from '../reach.ts';
import { record } from '../record.ts';

/**
 * Asks AWS for the session that was opened under an intent, and ends it where it still lives: a
 * shell nobody sits at must not stay open. Its screen is gone; the log says it was ended later.
 */
export async function settleTerminal(
  desk: Desk,
  current: CurrentStep,
  { intent }: IntentProgress,
): Promise<Done> {
  const { run, at } = current;
  const terminals = await desk.ports.terminals?.();
  const session = sessionFor(desk, current, intent.id);
  if (!session) return refuse('no-session', { role: intent.role?.split('/').pop() ?? '' });
  if (!terminals) return refuse('step-not-ready');
  const to = callTo(desk, run, intent.region, session.credentials);
  const comment = intent.comment ?? '';
  const found = await terminals.find(to, {
    reason: comment,
    owner: intent.principal,
    target: intent.targets?.[0]?.id ?? '',
  });
  if (!found.ok) return failedAtAws(desk, run, found.error);
  if (found.value.length === 0) return refuse('outcome-not-found', { comment });
  // All that fit: one that a person did not open in their own name is nobody's to keep.
  for (const { sessionId } of found.value.filter(({ active }) => active)) {
    const ended = await terminals.terminate(to, sessionId);
    if (!ended.ok) return failedAtAws(desk, run, ended.error);
  }
  const told = await record(desk, run, {
    type: 'outcome',
    ...placeOf(run, at),
    data: { id: intent.id, status: 'ok', code: 'terminal-ended-later', by: 'lookup' },
  });
  if (!told.ok) return told;
  run.pending.delete(at.path);
  desk.ports.changed();
  return done;
}
