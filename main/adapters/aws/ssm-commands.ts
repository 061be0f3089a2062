import type * as sdkTypes from '@aws-sdk/client-ssm';
import type { Command, CommandInvocation, CommandPlugin, SSMClient } from '@aws-sdk/client-ssm';
import type { CommandReport, CommandTarget } from '../../core/ports/aws.ts';
import { allPages } from './pages.ts';

type Sdk = typeof sdkTypes;

/** Statuses that no longer change (SSM user guide, "Understanding command statuses"). */
const FINAL = ['Success', 'Cancelled', 'TimedOut', 'Failed', 'Incomplete', 'NoInstancesInTag'];

/** ListCommandInvocations cuts each plugin's output at 2,500 characters. */
const CUT_AT = 2_400;

/** GetCommandInvocation's limits: output and errors each have their own. */
const MOST_OUT = 24_000 - 100;
const MOST_ERR = 8_000 - 100;

const PAGE = 50;

/** Commands sent since `invokedAfter`; SSM's filter takes whole seconds only. */
export function allCommands(
  client: SSMClient,
  sdk: Sdk,
  invokedAfter: string,
): Promise<readonly Command[]> {
  const value = invokedAfter.replace(/\.\d+Z$/, 'Z');
  return allPages(async (token) => {
    const page = await client.send(
      new sdk.ListCommandsCommand({
        Filters: [{ key: 'InvokedAfter', value }],
        MaxResults: PAGE,
        ...(token ? { NextToken: token } : {}),
      }),
    );
    return { items: page.Commands, next: page.NextToken };
  });
}

/** Where a command stands and what each target said; undefined while AWS does not list it yet. */
export async function readCommand(
  client: SSMClient,
  sdk: Sdk,
  commandId: string,
): Promise<CommandReport | undefined> {
  const { Commands } = await client.send(new sdk.ListCommandsCommand({ CommandId: commandId }));
  const command = Commands?.[0];
  if (command === undefined) return undefined;
  const invocations = await allPages(async (token) => {
    const page = await client.send(
      new sdk.ListCommandInvocationsCommand({
        CommandId: commandId,
        Details: true,
        MaxResults: PAGE,
        ...(token ? { NextToken: token } : {}),
      }),
    );
    return { items: page.CommandInvocations, next: page.NextToken };
  });
  const status = command.Status ?? 'Pending';
  const done = FINAL.includes(status);
  const targets: CommandTarget[] = [];
  for (const invocation of invocations) {
    // Asked once, at the end: with fifty targets a second AWS would throttle the looks themselves.
    const whole = done ? await wholeOutput(client, sdk, invocation) : undefined;
    targets.push(targetOf(invocation, whole));
  }
  return { commandId, status, done, targets };
}

interface Whole {
  readonly text: string;
  readonly cut: boolean;
}

function targetOf(invocation: CommandInvocation, whole: Whole | undefined): CommandTarget {
  const { InstanceId = '', Status = 'Pending', StatusDetails, CommandPlugins = [] } = invocation;
  const ended = FINAL.includes(Status);
  const exitCode = ended ? exitCodeOf(CommandPlugins) : undefined;
  const output = CommandPlugins.map((plugin) => plugin.Output ?? '').filter((text) => text !== '');
  const startedAt = CommandPlugins.map((plugin) => timeOf(plugin.ResponseStartDateTime)).find(
    (time) => time !== undefined,
  );
  const endedAt = ended ? timeOf(CommandPlugins.at(-1)?.ResponseFinishDateTime) : undefined;
  const began = beganOf(CommandPlugins);
  const cut = whole?.cut ?? CommandPlugins.some((plugin) => isCut(plugin.Output));
  return {
    target: InstanceId,
    status: Status,
    output: whole?.text ?? output.join('\n'),
    ...(StatusDetails === undefined || StatusDetails === Status ? {} : { details: StatusDetails }),
    ...(cut ? { cut } : {}),
    ...(exitCode === undefined ? {} : { exitCode }),
    ...(startedAt === undefined ? {} : { startedAt }),
    ...(endedAt === undefined ? {} : { endedAt }),
    ...(began === undefined ? {} : { began }),
  };
}

/** SSM fills a time that is not there with the beginning of 1970, or leaves it out. */
function timeOf(date: Date | undefined): string | undefined {
  return date !== undefined && date.getTime() > 0 ? date.toISOString() : undefined;
}

/**
 * Response code -1 is "not started, or not received" (SSM API, GetCommandInvocation), but it is also
 * what one shows that is still running: only together with no start and no output it says that
 * nothing ran. Without a word on any plugin AWS says neither.
 */
function beganOf(plugins: readonly CommandPlugin[]): boolean | undefined {
  const traces = ({
    ResponseCode: code,
    ResponseStartDateTime: start,
    Output = '',
  }: CommandPlugin) =>
    timeOf(start) !== undefined || Output !== '' || (code !== undefined && code !== -1);
  if (plugins.some(traces)) return true;
  return plugins.length > 0 && plugins.every(({ ResponseCode: code }) => code === -1)
    ? false
    : undefined;
}

/** The first plugin that failed decides; -1 means it never ran. */
function exitCodeOf(plugins: readonly CommandPlugin[]): number | undefined {
  const codes = plugins.flatMap(({ ResponseCode: code }) =>
    code === undefined || code === -1 ? [] : [code],
  );
  return codes.find((code) => code !== 0) ?? codes[0];
}

/** GetCommandInvocation holds up to 24,000 characters; asked only for what the list cut. */
async function wholeOutput(
  client: SSMClient,
  sdk: Sdk,
  { CommandId, InstanceId, CommandPlugins = [] }: CommandInvocation,
): Promise<Whole | undefined> {
  const [plugin, another] = CommandPlugins;
  if (another || !isCut(plugin?.Output)) return undefined;
  return outputOf(client, sdk, CommandId, InstanceId);
}

/** Up to 24,000 characters of output, and 8,000 of errors. */
export async function outputOf(
  client: SSMClient,
  sdk: Sdk,
  CommandId: string | undefined,
  InstanceId: string | undefined,
): Promise<Whole> {
  const { StandardOutputContent = '', StandardErrorContent = '' } = await client.send(
    new sdk.GetCommandInvocationCommand({ CommandId, InstanceId }),
  );
  const cut = StandardOutputContent.length >= MOST_OUT || StandardErrorContent.length >= MOST_ERR;
  if (StandardErrorContent === '') return { text: StandardOutputContent, cut };
  return { text: `${StandardOutputContent}\n----------ERROR-------\n${StandardErrorContent}`, cut };
}

function isCut(output = ''): boolean {
  return output.length >= CUT_AT;
}
