import type { Failure } from '../../core/failure.ts';
import type { Payloads } from '../../core/journal/payload.ts';
import type { AwsFailure } from '../../core/ports/aws.ts';
import { ok, type Result } from '../../core/result.ts';
import { commentOf } from '../command-comment.ts';
import type { CurrentStep } from '../current-step.ts';
import type { Desk } from '../desk.ts';
import type { Followed } from '../followed.ts';
import { heldNow } from '../keep-session.ts';
import { outcomeOf } from '../outcome-of.ts';
import { placeOf } from '../place.ts';
import { callTo, failedAtAws } from '../reach.ts';
import { record } from '../record.ts';
import { errorsLeft, targetsLeft, type Sending } from './sending.ts';

/** Seconds in which an agent must have picked the command up. */
const TIMEOUT_SECONDS = 600;

/** Sends the part that is under way, once, and writes down what AWS said to it. */
export async function sendPart(
  desk: Desk,
  current: CurrentStep,
  sending: Sending,
  intent: string,
): Promise<Result<Followed, Failure>> {
  const { run, at } = current;
  const { command } = sending;
  const targets = sending.sends[sending.at] ?? [];
  const ssm = await desk.ports.ssm();
  // Renewed between two parts, it is the same session by other keys.
  const { credentials } = heldNow(desk, run, command.session) ?? command.session;
  const sent = await ssm.sendCommand(callTo(desk, run, command.region, credentials), {
    document: command.document.name,
    documentVersion: command.document.version,
    documentSha256: command.document.sha256,
    instanceIds: targets.map(({ id }) => id),
    parameters: {
      ...command.parameters,
      ...(command.script.length > 0 ? { commands: command.script } : {}),
    },
    comment: commentOf(run, intent),
    timeoutSeconds: TIMEOUT_SECONDS,
    maxConcurrency: Math.min(command.limits.concurrency, targets.length),
    maxErrors: errorsLeft(sending),
    ...(command.logGroup === undefined ? {} : { logGroup: command.logGroup }),
  });
  const notSent = notSentOf(sending, sent);
  const told = await record(desk, run, {
    type: 'outcome',
    ...placeOf(run, at),
    data: {
      ...outcomeOf(intent, sent, ({ commandId, requestId }) => ({
        status: 'sent',
        commandId,
        requestId,
      })),
      ...(notSent ? { notSent } : {}),
    },
  });
  if (!told.ok) return told;
  if (!sent.ok) {
    return failedAtAws(desk, run, sent.error);
  }
  return ok({ intent, commandId: sent.value.commandId, by: 'answer' });
}

type Sent = Result<{ readonly commandId: string; readonly requestId: string }, AwsFailure>;
type NotSent = Payloads['outcome']['notSent'];

/** A refusal or a lost answer is the end for all that would have come after. */
function notSentOf(sending: Sending, sent: Sent): NotSent {
  const targets = targetsLeft(sending).map(({ id }) => id);
  if (sent.ok || targets.length === 0) return undefined;
  return { why: sent.error.mayHaveHappened ? 'interrupted' : 'refused', targets };
}
