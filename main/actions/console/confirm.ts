import type { Payloads } from '../../core/journal/payload.ts';
import { sameAccount } from '../../core/lane-a/follow-up.ts';
import { done, refuse, type Done } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { placeOf } from '../place.ts';
import { record } from '../record.ts';
import type { ConsoleSession } from './session.ts';
import { finishSignInStep } from '../sign-in-step.ts';
import { forgetConsole } from './end.ts';
import { keyOf, meanIt, regionOf, type ConsoleWish } from './open.ts';
import { consoleTarget, consoleUser, digitsOf, type ConsoleTarget } from './target.ts';

/** A console session of an IAM user ends after twelve hours (IAM User Guide). */
const TWELVE_HOURS = 12 * 3_600_000;

export interface ReadBackByPerson extends ConsoleWish {
  /** The last digits of the account number (`digitsOf`), as the browser shows it. */
  readonly digits: string;
  /** The name beside it is the one that stands here. */
  readonly nameSeen: boolean;
}

/**
 * The person says what the browser shows. Digits that differ mean another account: recorded as
 * failed, and nothing goes on. The right ones put a session in the dock.
 */
export async function confirmConsole(
  desk: Desk,
  { role, path, digits, nameSeen }: ReadBackByPerson,
): Promise<Done> {
  const found = consoleTarget(desk, role, path);
  if (!found.ok) return found;
  const target = found.value;
  const { run } = target;
  const acting = `console:${keyOf(target)}`;
  if (run.acting.has(acting)) return refuse('busy');
  run.acting.add(acting);
  try {
    const count = digitsOf(target.kit, target.account);
    const same = sameAccount(target.account, digits, count);
    if (same && !nameSeen) return refuse('answer-required', { count: 1 });
    const meant = await meanIt(desk, target);
    if (!meant.ok) return meant;
    const told = await tell(desk, target, meant.value.intent, same);
    if (!told.ok) return told;
    if (!same) return refuse('wrong-account', { expected: target.account.slice(-count) });
    const kept = await keep(desk, target, meant.value.intent);
    return kept.ok ? await finish(desk, target) : kept;
  } finally {
    run.acting.delete(acting);
  }
}

async function tell(desk: Desk, target: ConsoleTarget, id: string, same: boolean): Promise<Done> {
  const { run, at } = target;
  const data: Payloads['outcome'] = {
    id,
    status: same ? 'ok' : 'failed',
    by: 'person',
    ...(same ? {} : { code: 'wrong-account' }),
  };
  const recorded = await record(desk, run, {
    type: 'outcome',
    ...placeOf(run, at),
    data,
  });
  if (!recorded.ok) return recorded;
  run.browsing.delete(keyOf(target));
  desk.ports.changed();
  return done;
}

async function keep(desk: Desk, target: ConsoleTarget, intent: string): Promise<Done> {
  const { run, kit, user, role, account, arn } = target;
  const now = desk.ports.clock.now();
  const longest = role ? role.maxSessionSeconds * 1000 : TWELVE_HOURS;
  // The console lets a role last no longer than the user's own session.
  const until = role ? (consoleUser(desk)?.latest ?? Infinity) : Infinity;
  const session: ConsoleSession = {
    id: desk.ports.random.uuid(),
    user: user.name,
    account,
    arn,
    region: regionOf(kit),
    startedAt: now,
    latest: Math.min(now + longest, until),
    ...(role ? { role } : {}),
  };
  // In the browser the new one stands in place of it, and of all that another user had switched to.
  for (const before of [...desk.consoleSessions.values()]) {
    if (before.role?.id !== role?.id && before.user === user.name) continue;
    const ended = await forgetConsole(desk, before, 'ended');
    if (!ended.ok) return ended;
  }
  const recorded = await record(desk, run, {
    type: 'session.start',
    run: run.state.run,
    data: {
      session: session.id,
      kind: 'console',
      account,
      arn,
      region: session.region,
      expires: new Date(session.latest).toISOString(),
      chained: role !== undefined,
      intent,
      ...(role ? { role: role.id } : {}),
    },
  });
  if (!recorded.ok) return recorded;
  desk.consoleSessions.set(session.id, session);
  run.lane = 'console';
  desk.ports.changed();
  return done;
}

/** The step that asked for it is done, by the person's word. */
async function finish(desk: Desk, { run, role, at }: ConsoleTarget): Promise<Done> {
  if (!role) {
    const finished = await finishSignInStep(desk, run, 'person');
    if (finished.ok && desk.signIn) desk.signIn = { ...desk.signIn, stage: 'roles' };
    desk.ports.changed();
    return finished;
  }
  if (at?.step.kind !== 'assume-role') return done;
  const recorded = await record(desk, run, {
    type: 'step.done',
    ...placeOf(run, at),
    data: { path: at.path, how: 'person' },
  });
  return recorded.ok ? done : recorded;
}
