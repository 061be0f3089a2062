import { toBase64 } from '../../core/journal/bytes.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { awsError, type AwsError } from '../failure.ts';
import { accessFault } from '../identity/authorize.ts';
import { Reader, type Input } from '../protocol/input.ts';
import {
  cancelKeyDeletion,
  describeKey,
  disableKey,
  enableKey,
  getKeyPolicy,
  listKeys,
  scheduleKeyDeletion,
} from './keys.ts';
import type { Call, Operation, Service } from '../service.ts';

/** The two calls Session Manager's encryption needs. */
const generateDataKey: Operation = (call, input) => {
  const reader = new Reader(input);
  const count = reader.whole('NumberOfBytes', 1, 1_024) ?? 32;
  const asked = checked(call, input, reader, 'kms:GenerateDataKey');
  if (!asked.ok) return asked;
  const plain = new Uint8Array(call.random(count));
  return ok({
    CiphertextBlob: call.dataKeys.seal(plain, asked.value),
    Plaintext: toBase64(plain),
    KeyId: call.dataKeys.keyArn,
  });
};

const decrypt: Operation = (call, input) => {
  const reader = new Reader(input);
  const cipher = reader.text('CiphertextBlob', { required: true, most: 8_192 }) ?? '';
  const asked = checked(call, input, reader, 'kms:Decrypt');
  if (!asked.ok) return asked;
  const plain = call.dataKeys.open(cipher, asked.value);
  return plain
    ? ok({ Plaintext: toBase64(plain), KeyId: call.dataKeys.keyArn })
    : err(awsError('InvalidCiphertextException', '', 400));
};

/** Shape, key and permission; answers the encryption context. */
function checked(
  call: Call,
  input: Input,
  reader: Reader,
  action: string,
): Result<Readonly<Record<string, string>>, AwsError> {
  const { keyArn } = call.dataKeys;
  const required = action === 'kms:GenerateDataKey';
  const named = reader.text('KeyId', { required, most: 2_048 }) ?? keyArn;
  const refused = reader.error() ?? accessFault(call, action, keyArn);
  if (refused) return err(refused);
  if (named !== keyArn && named !== keyArn.split('/').pop()) {
    return err(awsError('NotFoundException', `Key '${named}' does not exist`, 400));
  }
  const given = input['EncryptionContext'];
  const context = typeof given === 'object' && given !== null ? Object.entries(given) : [];
  return ok(Object.fromEntries(context.map(([name, value]) => [name, String(value)])));
}

export const kms: Service = {
  name: 'kms',
  protocol: { kind: 'json', target: 'TrentService' },
  operations: {
    GenerateDataKey: generateDataKey,
    Decrypt: decrypt,
    ListKeys: listKeys,
    DescribeKey: describeKey,
    GetKeyPolicy: getKeyPolicy,
    EnableKey: enableKey,
    DisableKey: disableKey,
    ScheduleKeyDeletion: scheduleKeyDeletion,
    CancelKeyDeletion: cancelKeyDeletion,
  },
};
