import type { AwsFailure } from '../core/ports/aws.ts';
import type { Result } from '../core/result.ts';
import type { CurrentStep } from './current-step.ts';
import type { Desk } from './desk.ts';
import type { Followed } from './followed.ts';
import { outcomeOf } from './outcome-of.ts';
import { record } from './record.ts';

/** How what AWS has begun is stopped there. */
interface Stop {
  readonly call: 'ssm:CancelCommand' | 'ssm:StopAutomationExecution';
  readonly comment: string;
  readonly send: () => Promise<Result<void, AwsFailure>>;
}

/** Asks AWS once to stop what is followed: written down first, like everything that changes AWS. */
export async function stopFollowed(
  desk: Desk,
  { run, at }: CurrentStep,
  followed: Followed,
  { call, comment, send }: Stop,
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
      call,
      account,
      principal,
      region,
      comment,
      ...(role === undefined ? {} : { role }),
    },
  });
  if (!intended.ok) return;
  const stopped = await send();
  await record(desk, run, {
    type: 'outcome',
    ...place,
    data: outcomeOf(id, stopped, () => ({ status: 'ok' })),
  });
}
