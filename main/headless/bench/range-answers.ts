import { join } from 'node:path';
import { ListUsersCommand, IAMClient } from '@aws-sdk/client-iam';
import { DescribeInstanceInformationCommand, SSMClient } from '@aws-sdk/client-ssm';
import { AssumeRoleCommand, GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { startRange, type Range } from '../../range/start.ts';
import { limited, percentile, timed, type Measure } from './measured.ts';
import { withScratch } from './scratch.ts';

const ROUNDS = 150;
const WARM = 20;
const MOST_MS = 5;

/**
 * A call's way through a client, the loopback and the range, 95 of 100: signature, policies of the
 * organization, the answer, and the event of it on the disk, in a world with a past.
 * The client's own share is in it, so the range itself is faster than what is shown.
 */
export const measure: Measure = async () =>
  withScratch(async (folder) => {
    const stateFile = join(folder, 'range-state.json');
    const range = await startRange({ world: 'leaked-key', stateFile });
    try {
      const calls = await callsOf(range);
      const taken: number[] = [];
      for (let round = 0; round < WARM + ROUNDS; round += 1) {
        for (const call of calls) {
          const ms = await timed(call);
          if (round >= WARM) taken.push(ms);
        }
      }
      return [
        limited({
          id: 'range-answers',
          unit: 'ms',
          value: percentile(taken, 0.95),
          limit: MOST_MS,
          what: `most 95 of 100 of ${String(taken.length)} answers of the range may take`,
        }),
      ];
    } finally {
      await range.close();
    }
  });

/** Reads of three services, by the user and by a session of a role. */
async function callsOf(range: Range): Promise<readonly (() => Promise<unknown>)[]> {
  const [at] = range.endpoints;
  const RoleArn = range.roleArns.find((arn) => arn.includes('BREAK-GLASS-READONLY'));
  if (!at || RoleArn === undefined) throw new Error('the range has no Region or no such role');
  const user = new STSClient({ ...at, credentials: range, maxAttempts: 1 });
  const asked = { RoleArn, RoleSessionName: range.user, SourceIdentity: range.user };
  const mfa = { SerialNumber: range.mfaSerial, TokenCode: range.practiceCode().code };
  const { Credentials: made } = await user.send(new AssumeRoleCommand({ ...asked, ...mfa }));
  const credentials = {
    accessKeyId: made?.AccessKeyId ?? '',
    secretAccessKey: made?.SecretAccessKey ?? '',
    sessionToken: made?.SessionToken ?? '',
  };
  const ssm = new SSMClient({ ...at, credentials, maxAttempts: 1 });
  const iam = new IAMClient({ ...at, credentials, maxAttempts: 1 });
  return [
    () => user.send(new GetCallerIdentityCommand({})),
    () => ssm.send(new DescribeInstanceInformationCommand({})),
    () => iam.send(new ListUsersCommand({})),
  ];
}
