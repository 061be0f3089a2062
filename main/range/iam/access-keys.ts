import { err, ok } from '../../core/result.ts';
import { awsError } from '../failure.ts';
import { accessFault } from '../identity/authorize.ts';
import { userArn } from '../identity/directory.ts';
import { Reader } from '../protocol/input.ts';
import type { Operation } from '../service.ts';

/** An inactive key signs nothing more; sessions that were made from it live on, as at AWS. */
export const updateAccessKey: Operation = (call, input) => {
  const reader = new Reader(input);
  const name = reader.text('UserName', { least: 1, most: 128, pattern: /[\w+=,.@-]+/ });
  const key = reader.text('AccessKeyId', { required: true, least: 16, most: 128, pattern: /\w+/ });
  const status = reader.text('Status', { required: true, oneOf: ['Active', 'Inactive'] });
  const { account } = call.caller;
  const own = call.caller.kind === 'user' ? call.caller.user.name : '';
  const arn = userArn(account, { name: name ?? own });
  const fault = reader.error() ?? accessFault(call, 'iam:UpdateAccessKey', arn);
  if (fault) return err(fault);
  if (!call.directory.user(arn) || call.secrets.userKeyId(arn) !== key) {
    const text = `The Access Key with id ${key ?? ''} cannot be found.`;
    return err(awsError('NoSuchEntity', text, 404));
  }
  call.store.update((state) => {
    const others = state.iam.inactiveKeys.filter((one) => one !== key);
    const inactiveKeys = status === 'Inactive' ? [...others, key] : others;
    return { ...state, iam: { ...state.iam, inactiveKeys } };
  });
  return ok({});
};
