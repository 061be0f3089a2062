import { err, ok } from '../../core/result.ts';
import { accessFault } from '../identity/authorize.ts';
import { textIn } from '../protocol/input.ts';
import type { Operation } from '../service.ts';
import { arnOf, noSecret, nowhere, secretsOf, turnsOf, versionOf } from './secrets.ts';

export const describeSecret: Operation = (call, input) => {
  const id = textIn(input, 'SecretId');
  const secret = secretsOf(call).find(({ name }) => id === name || id === arnOf(call, name));
  const arn = secret ? arnOf(call, secret.name) : nowhere(call, id);
  const denied = accessFault(call, 'secretsmanager:DescribeSecret', arn);
  if (denied) return err(denied);
  if (!secret) return err(noSecret(''));
  const { turned, times } = turnsOf(call, secret.name);
  return ok({
    ARN: arn,
    Name: secret.name,
    RotationEnabled: true,
    CreatedDate: new Date(secret.created),
    LastChangedDate: new Date(turned ?? secret.created),
    ...(turned === undefined ? {} : { LastRotatedDate: new Date(turned) }),
    VersionIdsToStages: { [versionOf(call, secret.name, times)]: ['AWSCURRENT'] },
  });
};

/** At once, where AWS takes a moment: whoever reads next has the new value. */
export const rotateSecret: Operation = (call, input) => {
  const id = textIn(input, 'SecretId');
  const secret = secretsOf(call).find(({ name }) => id === name || id === arnOf(call, name));
  const arn = secret ? arnOf(call, secret.name) : nowhere(call, id);
  const denied = accessFault(call, 'secretsmanager:RotateSecret', arn);
  if (denied) return err(denied);
  if (!secret) return err(noSecret(''));
  const times = turnsOf(call, secret.name).times + 1;
  const data = { turned: new Date(call.now).toISOString(), times };
  call.things.put({ kind: 'secret-turn', account: call.caller.account, id: secret.name, data });
  return ok({ ARN: arn, Name: secret.name, VersionId: versionOf(call, secret.name, times) });
};
