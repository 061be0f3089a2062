import type { Failure } from '../../core/failure.ts';
import type { Payloads } from '../../core/journal/payload.ts';
import { err, type Result } from '../../core/result.ts';
import type { CurrentStep } from '../current-step.ts';
import type { Desk } from '../desk.ts';
import type { Followed } from '../followed.ts';
import { heldNow } from '../keep-session.ts';
import { placeOf } from '../place.ts';
import { record } from '../record.ts';
import type { Stopping } from '../stop-followed.ts';
import { sendPart } from './send.ts';
import { intentOf, targetsLeft, type Sending } from './sending.ts';

type Why = NonNullable<Payloads['outcome']['notSent']>['why'];

/** Why nothing further may be sent after what is over; undefined where the next part may go. */
export function whyStop(
  desk: Desk,
  { run }: CurrentStep,
  { command, errors }: Sending,
  cancelling: boolean,
): Why | undefined {
  if (cancelling) return 'cancelled';
  if (errors > command.limits.errors) return 'errors';
  if (run.closing === true || !run.recorded) return 'interrupted';
  const session = heldNow(desk, run, command.session);
  const live = session && session.expiresAt > desk.ports.clock.now();
  return live ? undefined : 'no-session';
}

/**
 * The next part of a command that was read back as a whole: written down under an id of its own,
 * so that a lost answer to it is looked up by that, and then sent once.
 */
export async function sendNext(
  desk: Desk,
  current: CurrentStep,
  sending: Sending,
  stopping: Pick<Stopping<string>, 'asked'>,
): Promise<Result<Followed, Failure>> {
  const { run, at } = current;
  sending.at += 1;
  // One answer was for all of them.
  const readBack = run.state.intents[sending.root]?.intent.readBack ?? 'shown';
  const id = desk.ports.random.uuid();
  const intended = await record(desk, run, {
    type: 'intent',
    ...placeOf(run, at),
    data: { id, path: at.path, ...intentOf(desk, run, sending, id), readBack },
  });
  if (!intended.ok) return intended;
  const stop = whyStop(desk, current, sending, stopping.asked !== undefined);
  if (stop === undefined) return sendPart(desk, current, sending, id);
  const code =
    stop === 'cancelled'
      ? stop
      : run.recorded
        ? ('no-session' as const)
        : ('not-recorded' as const);
  const left = targetsLeft(sending).map((target) => target.id);
  await record(desk, run, {
    type: 'outcome',
    ...placeOf(run, at),
    data: {
      id,
      status: 'failed',
      code,
      by: 'answer',
      ...(left.length > 0 ? { notSent: { why: stop, targets: left } } : {}),
    },
  });
  return err({ code, params: { role: sending.command.session.role?.id ?? '' } });
}
