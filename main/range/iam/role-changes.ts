import { textIn } from '../protocol/input.ts';
import { err, ok } from '../../core/result.ts';
import { parseTrustPolicy } from '../../core/iam/parse-resource.ts';
import { awsError } from '../failure.ts';
import { accessFault } from '../identity/authorize.ts';
import { roleArn } from '../identity/directory.ts';
import type { Operation } from '../service.ts';
import { keepRole, noSuchEntity, onRole } from './people.ts';
import { roleView } from './role-view.ts';
import { noPolicy } from './user-changes.ts';

export const listRoles: Operation = (call) => {
  const denied = accessFault(call, 'iam:ListRoles', `arn:aws:iam::${call.caller.account}:role/`);
  if (denied) return err(denied);
  const roles = call.directory.account(call.caller.account)?.roles ?? [];
  return ok({ Roles: roles.map((role) => roleView(call, role)), IsTruncated: false });
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
  const trust = parseTrustPolicy(textIn(input, 'PolicyDocument'));
  return trust.ok
    ? keepRole(call, { ...role, trust: trust.value })
    : err(awsError('MalformedPolicyDocument', trust.error));
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
      Roles: [roleView(call, role)],
    },
  });
};
