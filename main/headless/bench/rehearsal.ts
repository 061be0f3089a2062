import { createSts } from '../../adapters/aws/sts.ts';
import type { CallTo, Sts } from '../../core/ports/aws.ts';
import { startRange, type Range } from '../../range/start.ts';
import type { World } from '../../range/worlds/model.ts';
import { ssoOutage } from '../../range/worlds/sso-outage.ts';

/** A range for measures: practice codes change every 3 s of the wall, so that each run has its own. */
export interface Rehearsal {
  readonly range: Range;
  readonly sts: Sts;
  readonly to: CallTo;
  readonly roleArn: string;
  /** A practice code nobody has used, at the beginning of its time. */
  freshCode(): Promise<string>;
}

/** A command line tool takes its time to start: its code must still be good when it is sent. */
const SPEED = 10;

export async function withRehearsal<T>(
  work: (here: Rehearsal) => Promise<T>,
  world: World = ssoOutage,
): Promise<T> {
  const range = await startRange({ world, speed: SPEED });
  try {
    const [at] = range.endpoints;
    const roleArn = range.roleArns.find((arn) => arn.includes('READONLY'));
    if (!at || roleArn === undefined) throw new Error('the range has no Region or no such role');
    const { accessKeyId, secretAccessKey } = range;
    const credentials = { accessKeyId, secretAccessKey };
    return await work({
      range,
      sts: createSts(),
      to: { at, credentials, skewMs: 0 },
      roleArn,
      freshCode: async () => {
        const { endsAt } = range.practiceCode();
        await new Promise((resume) => setTimeout(resume, endsAt - Date.now() + 20));
        return range.practiceCode().code;
      },
    });
  } finally {
    await range.close();
  }
}
