import type { AwsFailure, CallTo, Ssm } from '../../core/ports/aws.ts';
import type { AwsOptions } from '../../core/aws/call.ts';
import { ok, type Result } from '../../core/result.ts';
import { clientCalls } from './client-calls.ts';

/** Characters shown of one target: more is read in CloudWatch Logs itself. */
const MOST = 200_000;
/** GetLogEvents gives at most 1 MiB a page; more pages than hold `MOST` are never asked for. */
const MOST_PAGES = 20;
/** As the agent names the plug-in of AWS-RunShellScript and AWS-RunPowerShellScript there. */
const PLUGINS = ['aws-runShellScript', 'aws-runPowerShellScript'];
const KINDS = ['stdout', 'stderr'] as const;

type Wanted = Parameters<Ssm['loggedOutput']>[1];
type Logged = { readonly text: string; readonly cut: boolean } | undefined;

/**
 * What a target has written to the command's log group so far: its streams are named
 * `command/instance/plug-in/stdout` (SSM user guide, "Configuring Amazon CloudWatch Logs for Run
 * Command") and come to be with the first line.
 */
export async function loggedOutput(
  options: AwsOptions,
  to: CallTo,
  { group, commandId, target }: Wanted,
): Promise<Result<Logged, AwsFailure>> {
  const found: string[] = [];
  let cut = false;
  for (const plugin of PLUGINS) {
    for (const kind of KINDS) {
      const read = await readStream(options, to, group, `${commandId}/${target}/${plugin}/${kind}`);
      if (!read.ok) return read;
      if (!read.value) continue;
      cut ||= read.value.cut;
      found.push(
        kind === 'stderr' ? `----------ERROR-------\n${read.value.text}` : read.value.text,
      );
    }
    if (found.length > 0) break;
  }
  return ok(found.length === 0 ? undefined : { text: found.join('\n'), cut });
}

async function readStream(
  options: AwsOptions,
  to: CallTo,
  group: string,
  stream: string,
): Promise<Result<Logged, AwsFailure>> {
  const run = clientCalls(
    options,
    'logs',
    () => import('@aws-sdk/client-cloudwatch-logs'),
    (sdk, settings) => new sdk.CloudWatchLogsClient(settings),
  );
  const answer = await run(to, false, async (client, sdk) => {
    let text = '';
    let token: string | undefined;
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const { events = [], nextForwardToken } = await client.send(
        new sdk.GetLogEventsCommand({
          logGroupName: group,
          logStreamName: stream,
          startFromHead: true,
          ...(token === undefined ? {} : { nextToken: token }),
        }),
      );
      text += events.map(({ message = '' }) => `${message}\n`).join('');
      if (text.length > MOST) return { text: text.slice(0, MOST), cut: true };
      // The same token again means that there is no more for now.
      if (nextForwardToken === undefined || nextForwardToken === token) break;
      token = nextForwardToken;
    }
    return { text: text.trimEnd(), cut: false };
  });
  if (answer.ok) return answer;
  const { awsCode, raw } = answer.error;
  // The stream comes with the first line; a group that is not there never gets one.
  const early = awsCode === 'ResourceNotFoundException' && !/group/i.test(raw);
  return early ? ok(undefined) : answer;
}
