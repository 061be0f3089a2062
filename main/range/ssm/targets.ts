import { err, ok, type Result } from '../../core/result.ts';
import { awsError, type AwsError } from '../failure.ts';
import type { Call } from '../service.ts';
import { instancesOf } from './resources.ts';
import type { SendCommandRequest } from './send-command-request.ts';

/** The instances a command is for: named, or every one that meets all targets. */
export function targetsOf(
  call: Call,
  { instanceIds, targets }: SendCommandRequest,
): Result<readonly string[], AwsError> {
  if (instanceIds.length > 0 && targets.length > 0) {
    return err(
      awsError(
        'InvalidParameters',
        'You can specify either Instance IDs or Targets, but not both.',
      ),
    );
  }
  if (new Set(instanceIds).size < instanceIds.length) {
    return err(
      awsError(
        'DuplicateInstanceId',
        'You cannot specify an instance ID in more than one association.',
      ),
    );
  }
  if (instanceIds.length > 0) return ok(instanceIds);
  if (targets.length === 0) {
    return err(awsError('InvalidInstanceId', 'Instance IDs or Targets must be given.'));
  }
  const bad = targets.find(({ key }) => key !== 'InstanceIds' && !/^tag(-key$|:.+)/.test(key));
  if (bad) return err(awsError('InvalidParameters', `Target key ${bad.key} is not supported.`));
  const found = instancesOf(call).filter(({ id, tags }) =>
    targets.every(({ key, values }) => {
      if (key === 'InstanceIds') return values.includes(id);
      if (key === 'tag-key') return values.some((value) => Object.hasOwn(tags, value));
      return values.includes(tags[key.slice('tag:'.length)] ?? '');
    }),
  );
  return ok(found.map(({ id }) => id));
}
