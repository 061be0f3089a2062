import { err, ok } from '../../core/result.ts';
import { awsError } from '../failure.ts';
import { accessFault } from '../identity/authorize.ts';
import { roleArn } from '../identity/directory.ts';
import { Reader } from '../protocol/input.ts';
import type { Operation } from '../service.ts';
import { roleView } from './role-view.ts';

const ROLE_NAME_RULE = { required: true, least: 1, most: 64, pattern: /[\w+=,.@-]+/ };

/** With the trust policy, URL-encoded as RFC 3986 has it (IAM API, GetRole). */
export const getRole: Operation = (call, input) => {
  const reader = new Reader(input);
  const name = reader.text('RoleName', ROLE_NAME_RULE) ?? '';
  const fault = reader.error();
  if (fault) return err(fault);
  const { account } = call.caller;
  const arn = roleArn(account, { name });
  const denied = accessFault(call, 'iam:GetRole', arn);
  if (denied) return err(denied);
  const role = call.directory.role(arn)?.role;
  if (!role) {
    return err(awsError('NoSuchEntity', `The role with name ${name} cannot be found.`, 404));
  }
  return ok({ Role: roleView(call, role) });
};
