import type { CallTo } from '../core/ports/aws.ts';
import type { CurrentStep } from './current-step.ts';
import type { Desk } from './desk.ts';
import type { Followed } from './followed.ts';
import { outcomeOf } from './outcome-of.ts';
import { record } from './record.ts';

/** Asks AWS once to stop a command: written down first, like everything that changes AWS. */
export async function cancelCommand(
  desk: Desk,
  { run, at }: CurrentStep,
  followed: Followed,
  to: CallTo,
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
      call: 'ssm:CancelCommand',
      account,
      principal,
      region,
      comment: followed.commandId,
      ...(role === undefined ? {} : { role }),
    },
  });
  if (!intended.ok) return;
  const ssm = await desk.ports.ssm();
  const cancelled = await ssm.cancel(to, followed.commandId);
  await record(desk, run, {
    type: 'outcome',
    ...place,
    data: outcomeOf(id, cancelled, () => ({ status: 'ok' })),
  });
}
