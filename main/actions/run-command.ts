import { secretValues } from '../core/aws/secret-parameter.ts';
import { done, refuse, type Done } from './answer.ts';
import { sendPart } from './command/send.ts';
import { createSending, intentOf } from './command/sending.ts';
import { commandReadBack } from './command-read-back.ts';
import { onOpenStep, unsettledAt, type CurrentStep } from './current-step.ts';
import type { Desk } from './desk.ts';
import { followCommand } from './follow-command.ts';
import { prepareCommand, type SendOptions } from './prepare-command.ts';
import { holdSecrets } from './hold-secrets.ts';
import { agreedIntent } from './read-back.ts';
import { showPending } from './show-pending.ts';

/**
 * The `run-command` step: targets are frozen, the document's hash taken, all of it read back in
 * main's own window, the intent made durable, and only then is the command sent, once. Following
 * goes on in the background; more targets than one send may have are sent to there, part by part.
 */
export async function runCommand(
  desk: Desk,
  path: string,
  options: SendOptions = {},
): Promise<Done> {
  return onOpenStep(desk, path, async (current) => {
    const { run } = current;
    if (unsettledAt(current)) return refuse('step-not-ready');
    run.failures.delete(path);
    const sent = await prepareAndSend(desk, current, options);
    // A command that was sent is being followed by now; its "pending" belongs to that.
    if (!sent.ok) {
      run.pending.delete(path);
      run.failures.set(path, sent.error);
    }
    desk.ports.changed();
    return sent;
  });
}

async function prepareAndSend(
  desk: Desk,
  current: CurrentStep,
  options: SendOptions,
): Promise<Done> {
  const { run, at } = current;
  showPending(desk, current, 'resolving-targets');
  const prepared = await prepareCommand(desk, current, options);
  if (!prepared.ok) return prepared;
  const command = prepared.value;
  holdSecrets(desk, secretValues(command.parameters));
  const sending = createSending(command);

  showPending(desk, current, 'waiting-for-confirmation');
  const intended = await agreedIntent(
    desk,
    run,
    commandReadBack(current, command),
    at,
    (intent) => intentOf(desk, run, sending, intent),
    command.session,
  );
  if (!intended.ok) return intended;
  sending.root = intended.value;

  showPending(desk, current, 'sending', command.region);
  const sent = await sendPart(desk, current, sending, intended.value);
  if (!sent.ok) return sent;
  followCommand(desk, current, sent.value, sending);
  return done;
}
