import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { compared, median, timed, type Measure } from './measured.ts';
import { withRehearsal, type Rehearsal } from './rehearsal.ts';

const ROUNDS = 7;
const GOAL = 0.1;
/** Debian's package; elsewhere whatever `aws` is on the PATH. */
const AWS = existsSync('/usr/bin/aws') ? '/usr/bin/aws' : 'aws';
const run = promisify(execFile);

/**
 * From the MFA code to a role's credentials: our adapter in an app that has probed before, against
 * a whole `aws sts assume-role`, turn by turn on the same range, each with a code of its own.
 */
export const measure: Measure = async () =>
  withRehearsal(async (here) => {
    const { stdout, stderr } = await run(AWS, ['--version']);
    const version = /aws-cli\/[\d.]+/.exec(stdout + stderr)?.[0] ?? AWS;
    await here.sts.probe(here.range.endpoints, here.to.credentials);
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const code = await here.freshCode();
      ours.push(await timed(() => assume(here, code)));
      const another = await here.freshCode();
      theirs.push(await timed(() => assumeWithCli(here, another)));
    }
    const value = median(ours);
    const than = `${version} sts assume-role`;
    const other = median(theirs);
    return [compared({ id: 'code-to-credentials', unit: 'ms', value, than, other, goal: GOAL })];
  });

async function assume({ sts, to, roleArn, range }: Rehearsal, code: string): Promise<void> {
  const issued = await sts.assumeRole(to, {
    roleArn,
    sessionName: range.user,
    sourceIdentity: range.user,
    tags: [],
    durationSeconds: 3_600,
    mfa: { serial: range.mfaSerial, code },
  });
  if (!issued.ok) throw new Error(`our call failed: ${issued.error.raw}`);
}

async function assumeWithCli({ to, roleArn, range }: Rehearsal, code: string): Promise<void> {
  const call = ['--endpoint-url', to.at.endpoint ?? '', 'sts', 'assume-role'];
  const role = ['--role-arn', roleArn, '--role-session-name', range.user];
  const stamps = ['--source-identity', range.user, '--serial-number', range.mfaSerial];
  await run(AWS, [...call, ...role, ...stamps, '--token-code', code, '--output', 'json'], {
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: '/nonexistent',
      AWS_REGION: to.at.region,
      AWS_DEFAULT_REGION: to.at.region,
      AWS_ACCESS_KEY_ID: range.accessKeyId,
      AWS_SECRET_ACCESS_KEY: range.secretAccessKey,
      AWS_MAX_ATTEMPTS: '1',
    },
  });
}
