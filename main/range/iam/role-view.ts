import { roleArn } from '../identity/directory.ts';
import type { Structure } from '../protocol/value.ts';
import type { Call } from '../service.ts';
import type { WorldRole } from '../worlds/people.ts';

/** A role as IAM shows it, its trust policy URL-encoded as RFC 3986 has it (IAM API, Role). */
export function roleView(call: Call, role: WorldRole): Structure {
  const arn = roleArn(call.caller.account, role);
  return {
    Path: '/',
    RoleName: role.name,
    RoleId: call.secrets.id('AROA', arn),
    Arn: arn,
    CreateDate: new Date(role.created),
    AssumeRolePolicyDocument: encodeURIComponent(JSON.stringify(role.trust)),
    Description: role.description,
    MaxSessionDuration: role.maxSessionSeconds,
  };
}
