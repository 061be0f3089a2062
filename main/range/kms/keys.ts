import { err, ok, type Result } from '../../core/result.ts';
import { awsError, type AwsError } from '../failure.ts';
import { accessFault } from '../identity/authorize.ts';
import { textIn, type Input } from '../protocol/input.ts';
import type { Structure } from '../protocol/value.ts';
import type { Call, Operation } from '../service.ts';
import type { ThingOf, Things } from '../things/model.ts';

type Key = ThingOf<'key'>;

export const listKeys: Operation = (call) => {
  const denied = accessFault(call, 'kms:ListKeys', '*');
  if (denied) return err(denied);
  const found = keysOf(call).map((key) => ({ KeyId: key.id, KeyArn: arnOf(key) }));
  return ok({ Keys: found, Truncated: false });
};

export const describeKey: Operation = (call, input) =>
  onKey(call, input, 'DescribeKey', (key) => ok({ KeyMetadata: described(key) }));

export const getKeyPolicy: Operation = (call, input) =>
  onKey(call, input, 'GetKeyPolicy', ({ data }) =>
    ok({ Policy: data.policy, PolicyName: 'default' }),
  );

export const enableKey: Operation = (call, input) => turned(call, input, 'EnableKey', 'Enabled');
export const disableKey: Operation = (call, input) => turned(call, input, 'DisableKey', 'Disabled');

/** 7 to 30 days; it can be taken back until then. */
export const scheduleKeyDeletion: Operation = (call, input) =>
  onKey(call, input, 'ScheduleKeyDeletion', (key) => {
    const days = Number(input['PendingWindowInDays'] ?? 30);
    if (!(days >= 7 && days <= 30)) {
      return err(awsError('ValidationException', 'PendingWindowInDays must be from 7 to 30.'));
    }
    const deletionAt = new Date(call.now + days * 24 * 3600_000).toISOString();
    keep(call, key, { ...key.data, state: 'PendingDeletion', deletionAt });
    return ok({
      KeyId: arnOf(key),
      DeletionDate: new Date(deletionAt),
      KeyState: 'PendingDeletion',
    });
  });

/** The key is there again, but off: it must be enabled next. */
export const cancelKeyDeletion: Operation = (call, input) =>
  onKey(call, input, 'CancelKeyDeletion', (key) => {
    if (key.data.state !== 'PendingDeletion') return err(wrongState(key));
    const { deletionAt: _deletionAt, ...data } = key.data;
    keep(call, key, { ...data, state: 'Disabled' });
    return ok({ KeyId: arnOf(key) });
  });

function turned(
  call: Call,
  input: Input,
  action: string,
  state: 'Enabled' | 'Disabled',
): Result<Structure, AwsError> {
  return onKey(call, input, action, (key) => {
    if (key.data.state === 'PendingDeletion') return err(wrongState(key));
    keep(call, key, { ...key.data, state });
    return ok({});
  });
}

function wrongState(key: Key): AwsError {
  const text = `${arnOf(key)} is ${key.data.state === 'PendingDeletion' ? 'pending deletion' : 'not pending deletion'}.`;
  return awsError('KMSInvalidStateException', text);
}

function keep(call: Call, key: Key, data: Things['key']): void {
  call.things.put({ ...key, data });
}

function onKey(
  call: Call,
  input: Input,
  action: string,
  answer: (key: Key) => Result<Structure, AwsError>,
): Result<Structure, AwsError> {
  const id = textIn(input, 'KeyId');
  const key = keysOf(call).find((one) => one.id === id || arnOf(one) === id);
  const arn = key ? arnOf(key) : `arn:aws:kms:${call.region}:${call.caller.account}:key/${id}`;
  const denied = accessFault(call, `kms:${action}`, arn);
  if (denied) return err(denied);
  return key ? answer(key) : err(awsError('NotFoundException', `Key '${arn}' does not exist`));
}

function keysOf({ things, caller, region }: Call): readonly Key[] {
  return things.all('key', caller.account).filter((one) => one.region === region);
}

function arnOf({ region = '', account, id }: Key): string {
  return `arn:aws:kms:${region}:${account}:key/${id}`;
}

function described(key: Key): Structure {
  const { data, account, id } = key;
  return {
    AWSAccountId: account,
    KeyId: id,
    Arn: arnOf(key),
    Enabled: data.state === 'Enabled',
    Description: data.description,
    KeyUsage: 'ENCRYPT_DECRYPT',
    KeyState: data.state,
    DeletionDate: data.deletionAt === undefined ? undefined : new Date(data.deletionAt),
    Origin: 'AWS_KMS',
    KeyManager: 'CUSTOMER',
  };
}
