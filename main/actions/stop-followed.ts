import type { AwsFailure } from '../core/ports/aws.ts';
import type { Failure } from '../core/failure.ts';
import type { Result } from '../core/result.ts';
import type { CurrentStep } from './current-step.ts';
import type { Desk } from './desk.ts';
import type { Followed } from './followed.ts';
import { outcomeOf } from './outcome-of.ts';
import { failedAtAws } from './reach.ts';
import { record } from './record.ts';

/** So often one press is sent, a look apart. */
const MOST_TRIES = 5;

/** How what AWS has begun is stopped there. */
interface Stop {
  readonly call: 'ssm:CancelCommand' | 'ssm:StopAutomationExecution';
  readonly comment: string;
  readonly send: () => Promise<Result<void, AwsFailure>>;
}

interface Answered {
  /** AWS took it, or may have. */
  readonly told: boolean;
  /** It may get through the next time. */
  readonly again: boolean;
  readonly failure?: Failure;
}

/** That a person wants what is followed stopped, and what came of telling AWS. */
export interface Stopping<How extends string> {
  /** What was pressed last. */
  readonly asked: How | undefined;
  /** What AWS was told, or may have been told. */
  readonly told: How | undefined;
  press(how: How): void;
  /**
   * Tells AWS where that is due, and answers why it was not stopped for as long as that is so. What did
   * not get through is sent again at the next look, what AWS refused at the next press: to stop twice
   * does no harm.
   */
  tell(
    desk: Desk,
    current: CurrentStep,
    followed: Followed,
    stop: (how: How) => Stop,
  ): Promise<Failure | undefined>;
}

/** Nothing was pressed yet. */
export function createStopping<How extends string>(): Stopping<How> {
  let asked: How | undefined;
  let told: How | undefined;
  let failure: Failure | undefined;
  let tries = 0;
  return {
    get asked() {
      return asked;
    },
    get told() {
      return told;
    },
    press: (how) => {
      if (how === told && !failure) return;
      asked = how;
      tries = MOST_TRIES;
    },
    tell: async (desk, current, followed, stop) => {
      if (asked === undefined || tries === 0) return failure;
      const how = asked;
      tries -= 1;
      const answered = await stopFollowed(desk, current, followed, stop(how));
      if (answered.told) told = how;
      // Pressed for another end meanwhile: that one is still due.
      if (!answered.again && asked === how) tries = 0;
      failure = answered.failure;
      return failure;
    },
  };
}

/** Asks AWS once: written down first, like everything that changes AWS. */
async function stopFollowed(
  desk: Desk,
  { run, at }: CurrentStep,
  followed: Followed,
  { call, comment, send }: Stop,
): Promise<Answered> {
  const sent = run.state.intents[followed.intent]?.intent;
  if (!sent) return { told: false, again: false };
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
  if (!intended.ok) return { told: false, again: true, failure: intended.error };
  const stopped = await send();
  await record(desk, run, {
    type: 'outcome',
    ...place,
    data: outcomeOf(id, stopped, () => ({ status: 'ok' })),
  });
  if (stopped.ok) return { told: true, again: false };
  const { mayHaveHappened, code, status = 500 } = stopped.error;
  return {
    told: mayHaveHappened,
    again: mayHaveHappened || code === 'throttled' || status >= 500,
    failure: { ...failedAtAws(desk, run, stopped.error).error, code: 'not-stopped' },
  };
}
