import type { Failure } from '../core/failure.ts';
import { toHex } from '../core/hex.ts';
import type { AwsFailure } from '../core/ports/aws.ts';
import { secretValues, shownParameters } from '../core/aws/secret-parameter.ts';
import { err, type Result } from '../core/result.ts';
import { isOpen } from '../core/run/state.ts';
import { done, fromAws, refuse, type Done } from './answer.ts';
import { commandReadBack } from './command-read-back.ts';
import { onOpenStep, type CurrentStep } from './current-step.ts';
import type { ActiveRun, Desk, Pending } from './desk.ts';
import { followCommand } from './follow-command.ts';
import { placeOf } from './place.ts';
import { prepareCommand, type PreparedCommand } from './prepare-command.ts';
import { callTo } from './reach.ts';
import { holdSecrets } from './hold-secrets.ts';
import { agreedIntent } from './read-back.ts';
import { record } from './record.ts';

const TIMEOUT_SECONDS = 600;

/**
 * The `run-command` step: targets are frozen, the document's hash taken, all of it read back in
 * main's own window, the intent made durable, and only then is the command sent, once. Following
 * goes on in the background.
 */
export async function runCommand(desk: Desk, path: string): Promise<Done> {
  return onOpenStep(desk, path, async (current) => {
    const { run, progress } = current;
    const unsettled = progress.intents.some((id) => {
      const intent = run.state.intents[id];
      return intent !== undefined && isOpen(intent);
    });
    if (unsettled) return refuse('step-not-ready');
    run.failures.delete(path);
    const sent = await prepareAndSend(desk, current);
    // A command that was sent is being followed by now; its "pending" belongs to that.
    if (!sent.ok) {
      run.pending.delete(path);
      run.failures.set(path, sent.error);
    }
    desk.ports.changed();
    return sent;
  });
}

async function prepareAndSend(desk: Desk, current: CurrentStep): Promise<Done> {
  const { run, at } = current;
  show(desk, current, 'resolving-targets');
  const prepared = await prepareCommand(desk, current);
  if (!prepared.ok) return prepared;
  const command = prepared.value;
  holdSecrets(desk, secretValues(command.parameters));

  show(desk, current, 'waiting-for-confirmation');
  const readBack = commandReadBack(current, command);
  const parameters = shownParameters(command.parameters)
    .map(({ name, value }) => `${name}: ${value}`)
    .join('\n');
  const intended = await agreedIntent(
    desk,
    run,
    readBack,
    at,
    (intent) => ({
      call: 'ssm:SendCommand',
      account: command.session.account,
      principal: command.session.arn,
      region: command.region,
      targets: command.targets,
      document: command.document.name,
      documentSha256: command.document.sha256,
      scriptSha256: scriptHash(desk, command.script),
      script: { text: command.script.join('\n') },
      comment: commentOf(run, intent),
      ...(parameters === '' ? {} : { parameters: { text: parameters } }),
      ...(command.session.role ? { role: command.session.role.arn } : {}),
    }),
    command.session,
  );
  if (!intended.ok) return intended;
  const id = intended.value;

  show(desk, current, 'sending', command.region);
  const ssm = await desk.ports.ssm();
  const sent = await ssm.sendCommand(
    callTo(desk, run, command.region, command.session.credentials),
    {
      document: command.document.name,
      documentVersion: command.document.version,
      documentSha256: command.document.sha256,
      instanceIds: command.targets.map((target) => target.id),
      parameters: { ...command.parameters, commands: command.script },
      comment: commentOf(run, id),
      timeoutSeconds: TIMEOUT_SECONDS,
    },
  );
  const answered = await recordSent(desk, current, id, sent);
  if (!answered.ok) return answered;
  if (!sent.ok) return err(fromAws(sent.error, run));
  followCommand(desk, current, { intent: id, commandId: sent.value.commandId, by: 'answer' });
  return done;
}

async function recordSent(
  desk: Desk,
  { run, at }: CurrentStep,
  id: string,
  sent: Result<{ readonly commandId: string; readonly requestId: string }, AwsFailure>,
): Promise<Result<unknown, Failure>> {
  const place = placeOf(run, at);
  if (sent.ok) {
    const { commandId, requestId } = sent.value;
    return record(desk, run, {
      type: 'outcome',
      ...place,
      data: { id, status: 'sent', commandId, requestId, by: 'answer' },
    });
  }
  const { mayHaveHappened, code, raw, requestId } = sent.error;
  return record(desk, run, {
    type: 'outcome',
    ...place,
    data: {
      id,
      status: mayHaveHappened ? 'unknown' : 'failed',
      code,
      error: { text: raw },
      by: 'answer',
      ...(requestId === undefined ? {} : { requestId }),
    },
  });
}

/** At most 100 characters (SSM SendCommand): the incident for people, the intent id to be found by. */
export function commentOf({ journal, state }: ActiveRun, intent: string): string {
  const incident = journal.mask(state.vars['incident_id'] ?? '');
  return `${incident.slice(0, 32)} bg:${intent}`.trim();
}

function scriptHash(desk: Desk, script: PreparedCommand['script']): string {
  return toHex(desk.ports.hash.sha256(new TextEncoder().encode(script.join('\n'))));
}

function show(desk: Desk, { run, at }: CurrentStep, what: Pending['what'], region?: string): void {
  const since = desk.ports.clock.now();
  run.pending.set(at.path, {
    what,
    since,
    canCancel: false,
    ...(region === undefined ? {} : { region }),
  });
  desk.ports.changed();
}
