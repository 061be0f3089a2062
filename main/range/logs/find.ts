import { err, ok, type Result } from '../../core/result.ts';
import { awsError, type AwsError } from '../failure.ts';
import { accessFault } from '../identity/authorize.ts';
import type { Call } from '../service.ts';
import type { WorldLogGroup } from '../worlds/model.ts';
import type { LogStream } from './groups.ts';

/** CreateLogStream and PutLogEvents (CloudWatch Logs API reference): names and their characters. */
export const GROUP_RULE = { required: true, least: 1, most: 512, pattern: /[.\-_/#A-Za-z0-9]+/ };
export const STREAM_RULE = { required: true, least: 1, most: 512, pattern: /[^:*]*/ };

export interface FoundGroup {
  readonly group: WorldLogGroup;
  readonly streams: Map<string, LogStream>;
}

/** The group, if the caller may do this to that stream of it. */
export function findGroup(
  call: Call,
  action: string,
  name: string,
  stream: string,
): Result<FoundGroup, AwsError> {
  const { logGroups, region, caller, directory } = call;
  const account = directory.world.evidence?.id ?? '';
  const owner = caller.account === account ? account : caller.account;
  const resource = `arn:aws:logs:${region}:${owner}:log-group:${name}:log-stream:${stream}`;
  const denied = accessFault(call, action, resource);
  if (denied) return err(denied);
  const group =
    caller.account === account
      ? logGroups.group(region, name)
      : directory
          .account(caller.account)
          ?.logGroups?.find((one) => one.name === name && one.region === region);
  if (!group) return err(notFound('The specified log group does not exist.'));
  return ok({ group, streams: logGroups.streams(region, name) });
}

export function notFound(message: string): AwsError {
  return awsError('ResourceNotFoundException', message);
}

export function invalidParameter(message: string): AwsError {
  return awsError('InvalidParameterException', message);
}
