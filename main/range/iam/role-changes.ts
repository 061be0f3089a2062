import { textIn } from '../protocol/input.ts';
import { err, ok } from '../../core/result.ts';
import { parsePolicy } from '../../core/iam/parse.ts';
import type { PolicyDocument } from '../../core/iam/policy.ts';
import { awsError } from '../failure.ts';
import { accessFault } from '../identity/authorize.ts';
import { roleArn } from '../identity/directory.ts';
import type { Structure } from '../protocol/value.ts';
import type { Call, Operation } from '../service.ts';
import type { WorldRole } from '../worlds/people.ts';
import { keepRole, noSuchEntity, onRole } from './people.ts';
import { noPolicy } from './user-changes.ts';

export const listRoles: Operation = (call) => {
  const denied = accessFault(call, 'iam:ListRoles', `arn:aws:iam::${call.caller.account}:role/`);
  if (denied) return err(denied);
  const roles = call.directory.account(call.caller.account)?.roles ?? [];
  return ok({ Roles: roles.map((role) => viewOf(call, role)), IsTruncated: false });
};

export const attachRolePolicy = onRole('AttachRolePolicy', (call, role, input) => {
  const arn = textIn(input, 'PolicyArn');
  if (!call.directory.policy(call.caller.account, arn)) return err(noPolicy(arn));
  const others = (role.attached ?? []).filter((one) => one !== arn);
  return keepRole(call, { ...role, attached: [...others, arn] });
});

export const detachRolePolicy = onRole('DetachRolePolicy', (call, role, input) => {
  const arn = textIn(input, 'PolicyArn');
  if (!(role.attached ?? []).includes(arn)) return err(noPolicy(arn));
  return keepRole(call, { ...role, attached: (role.attached ?? []).filter((one) => one !== arn) });
});

export const listAttachedRolePolicies = onRole('ListAttachedRolePolicies', (_call, role) =>
  ok({
    AttachedPolicies: (role.attached ?? []).map((PolicyArn) => ({
      PolicyName: PolicyArn.split('/').at(-1),
      PolicyArn,
    })),
    IsTruncated: false,
  }),
);

/** Holds for the next AssumeRole; sessions that are there go on. */
export const updateAssumeRolePolicy = onRole('UpdateAssumeRolePolicy', (call, role, input) => {
  const trust = trustOf(textIn(input, 'PolicyDocument'));
  return trust
    ? keepRole(call, { ...role, trust })
    : err(awsError('MalformedPolicyDocument', 'Syntax errors in policy.'));
});

/** Server profiles bear the name of their role here. */
export const getInstanceProfile: Operation = (call, input) => {
  const name = textIn(input, 'InstanceProfileName');
  const { account } = call.caller;
  const arn = `arn:aws:iam::${account}:instance-profile/${name}`;
  const denied = accessFault(call, 'iam:GetInstanceProfile', arn);
  if (denied) return err(denied);
  const role = call.directory.role(roleArn(account, { name }))?.role;
  if (!role) return err(noSuchEntity(`Instance Profile ${name} cannot be found.`));
  return ok({
    InstanceProfile: {
      Path: '/',
      InstanceProfileName: name,
      InstanceProfileId: call.secrets.id('AIPA', name),
      Arn: arn,
      CreateDate: new Date(role.created),
      Roles: [viewOf(call, role)],
    },
  });
};

/** A trust has principals and no resources, which other policies must have. */
function trustOf(text: string): PolicyDocument | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return undefined;
  }
  const given = (parsed as { readonly Statement?: unknown } | null)?.Statement;
  const statements = (Array.isArray(given) ? given : [given]) as readonly unknown[];
  const fits = statements.every((one) => {
    if (typeof one !== 'object' || one === null || !('Principal' in one)) return false;
    const { Principal: _who, ...rest } = one;
    const alike = { Version: '2012-10-17', Statement: [{ ...rest, Resource: '*' }] };
    return !('Resource' in one) && parsePolicy(JSON.stringify(alike)).ok;
  });
  return fits && statements.length > 0
    ? ({ ...(parsed as object), Statement: statements } as PolicyDocument)
    : undefined;
}

function viewOf(call: Call, role: WorldRole): Structure {
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
