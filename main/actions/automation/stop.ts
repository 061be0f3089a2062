import type { CallTo } from '../../core/ports/aws.ts';
import { refuse, done, type Done } from '../answer.ts';
import type { CurrentStep } from '../current-step.ts';
import type { Desk } from '../desk.ts';
import type { Followed } from '../followed.ts';
import { outcomeOf } from '../outcome-of.ts';
import { record } from '../record.ts';

/** Cancel: at once. Complete: behind the step it is at. */
export type StopHow = 'Cancel' | 'Complete';

/** Asks for an end of the execution that is followed. */
export function stopAutomation(desk: Desk, path: string, how: StopHow): Done {
  const pending = desk.run?.pending.get(path);
  if (!pending?.cancel) return refuse('step-not-ready');
  pending.cancel(how);
  return done;
}

/** Asks AWS once to stop an execution: written down first, like everything that changes AWS. */
export async function stopExecution(
  desk: Desk,
  { run, at }: CurrentStep,
  followed: Followed,
  to: CallTo,
  how: StopHow,
): Promise<void> {
  const sent = run.state.intents[followed.intent]?.intent;
  if (!sent) return;
  const { account, principal, region, role } = sent;
  const place = { run: run.state.run, step: at.path, pb: at.from };
  const id = desk.ports.random.uuid();
  const intended = await record(desk, run, {
    type: 'intent',
    ...place,
    data: {
      id,
      call: 'ssm:StopAutomationExecution',
      account,
      principal,
      region,
      comment: `${followed.commandId} ${how}`,
      ...(role === undefined ? {} : { role }),
    },
  });
  if (!intended.ok) return;
  const automation = await desk.ports.automation();
  const stopped = await automation.stop(to, followed.commandId, how);
  await record(desk, run, {
    type: 'outcome',
    ...place,
    data: outcomeOf(id, stopped, () => ({ status: 'ok' })),
  });
}
