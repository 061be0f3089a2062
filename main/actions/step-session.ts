import { sessionNeed } from '../core/run/step-time.ts';
import { stepAt, type PlanStep } from '../core/run/plan.ts';
import type { Failure } from '../core/failure.ts';
import { err, ok, type Result } from '../core/result.ts';
import { done, refuse, type Done } from './answer.ts';
import type { ActiveRun, Desk, LiveSession } from './desk.ts';
import { heldRole } from './keep-session.ts';
import { placeOf, roleAt } from './place.ts';
import { record } from './record.ts';

const SHORTEST_REASON = 5;

export interface StepSession {
  readonly session: LiveSession;
  /** How long it must last for the step, milliseconds. */
  readonly needsMs: number;
}

/** The session a step would be done with, and how long that takes; undefined where there is none. */
export function stepSession(desk: Desk, at: PlanStep): StepSession | undefined {
  const needsMs = sessionNeed(at.step, desk.ports.clockSpeed);
  if (needsMs === undefined || !('role' in at.step) || at.step.role === undefined) return undefined;
  const held = sessionAt(desk, desk.run, at, at.step.role);
  return held.ok ? { session: held.value, needsMs } : undefined;
}

/** The session a step acts with: of the role it names, and as its playbook wants it. */
export function sessionAt(
  desk: Desk,
  run: ActiveRun | undefined,
  at: PlanStep,
  name: string,
): Result<LiveSession, Failure> {
  const { id, role, need } = roleAt(run ?? {}, at, name);
  const session = heldRole(desk, role, need);
  return session ? ok(session) : err({ code: 'no-session', params: { role: id } });
}

/**
 * A step that usually takes longer than its session has left begins only for a reason, which is in
 * the log before it does.
 */
export async function lastsLongEnough(desk: Desk, path: string, anyway?: string): Promise<Done> {
  const { run, ports } = desk;
  const at = run && stepAt(run.plan, path);
  const found = at && run.state.current === path ? stepSession(desk, at) : undefined;
  if (!run || !at || !found) return done;
  const { session, needsMs } = found;
  const now = ports.clock.now();
  const left = session.expiresAt - now;
  if (left >= needsMs) return done;
  if (anyway === undefined) {
    return refuse('session-too-short', {
      session: session.id,
      role: session.role?.arn.split('/').pop() ?? '',
      count: Math.max(0, Math.floor(left / 60_000)),
    });
  }
  const text = anyway.trim();
  if (text.length < SHORTEST_REASON) return refuse('reason-required');
  const noted = await record(desk, run, {
    type: 'note',
    ...placeOf(run, at),
    data: {
      kind: 'note',
      path,
      text: { text },
      openedAt: new Date(now).toISOString(),
      shortSession: { session: session.id, seconds: Math.floor(left / 1000) },
    },
  });
  return noted.ok ? done : noted;
}
