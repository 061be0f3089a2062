import { goesOnWithoutUs, type IntentProgress } from '../core/run/state.ts';
import { err, ok } from '../core/result.ts';
import { done, refuse, type Done } from './answer.ts';
import { onOpenStep, unsettledAt, type CurrentStep } from './current-step.ts';
import type { Desk } from './desk.ts';
import { rangeReady } from './drill-range.ts';
import { followCommand } from './follow-command.ts';
import { placeOf } from './place.ts';
import { callTo, failedAtAws } from './reach.ts';
import { record } from './record.ts';
import { sessionFor } from './watch.ts';
import { settleAutomation } from './automation/settle.ts';
import { settleDenial } from './revoke/settle.ts';
import { settleTerminal } from './terminal/settle.ts';

/** Clocks differ and AWS's filter is whole seconds: look a little further back than the intent. */
const LOOK_BACK_MS = 300_000;

/**
 * Asks AWS what became of a command whose answer was lost, by the intent id in its comment. Never
 * sends again. Not found stays unknown: AWS lists commands late, and other eyes may know more.
 */
export async function settleOutcome(desk: Desk, path: string): Promise<Done> {
  return onOpenStep(desk, path, async (current) => {
    const { run } = current;
    const open = unsettledAt(current);
    if (!open || !goesOnWithoutUs(open)) return refuse('step-not-ready');
    const notReady = await rangeReady(desk, run);
    if (notReady) return err(notReady);
    run.failures.delete(path);
    run.pending.set(path, { what: 'looking-up', since: desk.ports.clock.now(), canCancel: false });
    desk.ports.changed();
    const settled = await settlerOf(open)(desk, current, open);
    if (!settled.ok) {
      run.pending.delete(path);
      run.failures.set(path, settled.error);
      desk.ports.changed();
    }
    return settled;
  });
}

function settlerOf({ intent }: IntentProgress): typeof lookUp {
  switch (intent.call) {
    case 'ssm:StartSession':
      return settleTerminal;
    case 'ssm:StartAutomationExecution':
      return settleAutomation;
    case 'iam:PutRolePolicy':
      return settleDenial;
    default:
      return lookUp;
  }
}

async function lookUp(desk: Desk, current: CurrentStep, open: IntentProgress): Promise<Done> {
  const { run, at } = current;
  const { intent } = open;
  const session = sessionFor(desk, current, intent.id);
  if (!session) {
    return refuse('no-session', { role: intent.role?.split('/').pop() ?? '' });
  }
  const ssm = await desk.ports.ssm();
  const to = callTo(desk, run, intent.region, session.credentials);
  const after = new Date(Date.parse(open.at) - LOOK_BACK_MS).toISOString().replace(/\.\d+Z$/, 'Z');
  const comment = intent.comment ?? '';
  const sent = {
    comment,
    document: intent.document ?? '',
    instanceIds: (intent.targets ?? []).map(({ id }) => id),
  };
  const known = open.commandId;
  const found =
    known === undefined ? await ssm.findCommands(to, sent, after) : ok([known] as const);
  if (!found.ok) return failedAtAws(desk, run, found.error);
  const [commandId] = found.value;
  if (commandId === undefined) return refuse('outcome-not-found', { comment });
  // Somebody planted a twin: which of them is ours is for a person to say.
  if (found.value.length > 1) return refuse('outcome-ambiguous', { count: found.value.length });
  const recorded = await record(desk, run, {
    type: 'outcome',
    ...placeOf(run, at),
    data: { id: intent.id, status: 'sent', commandId, by: 'lookup' },
  });
  if (!recorded.ok) return recorded;
  followCommand(desk, current, { intent: intent.id, commandId, by: 'lookup' });
  return done;
}

/** Stops what can be stopped: a command being followed is cancelled at AWS. */
export function cancelStep(desk: Desk, path: string): Done {
  const pending = desk.run?.pending.get(path);
  if (!pending?.cancel) return refuse('step-not-ready');
  pending.cancel();
  return done;
}
