import { err, ok, type Result } from '../../core/result.ts';
import { awsError, type AwsError } from '../failure.ts';
import { accessFault } from '../identity/authorize.ts';
import { mfaSerial, userArn } from '../identity/directory.ts';
import { Reader, type Input } from '../protocol/input.ts';
import type { Structure } from '../protocol/value.ts';
import type { Call, Operation } from '../service.ts';
import { keysOf } from './access-keys.ts';
import type { WorldUser } from '../worlds/people.ts';

const USER_NAME_RULE = { least: 1, most: 128, pattern: /[\w+=,.@-]+/ };

export const getUser: Operation = (call, input) =>
  ofUser(call, input, 'iam:GetUser', (user) => ({
    User: { ...viewOf(call, user), Tags: tagsOf(user) },
  }));

export const listUsers: Operation = (call) => {
  const denied = accessFault(call, 'iam:ListUsers', `arn:aws:iam::${call.caller.account}:user/`);
  if (denied) return err(denied);
  return ok({ Users: usersOf(call).map((user) => viewOf(call, user)), IsTruncated: false });
};

export const listMfaDevices: Operation = (call, input) =>
  ofUser(call, input, 'iam:ListMFADevices', (user) => ({
    MFADevices:
      user.mfaDevice === ''
        ? []
        : [
            {
              UserName: user.name,
              SerialNumber: mfaSerial(call.caller.account, user),
              EnableDate: new Date(user.created),
            },
          ],
    IsTruncated: false,
  }));

export const listAccessKeys: Operation = (call, input) =>
  ofUser(call, input, 'iam:ListAccessKeys', (user) => ({
    AccessKeyMetadata: keysOf(call, user).map(({ id, active, created }) => ({
      UserName: user.name,
      AccessKeyId: id,
      Status: active ? 'Active' : 'Inactive',
      CreateDate: new Date(created),
    })),
    IsTruncated: false,
  }));

/** Empty for people in good order: their rights come from their group alone. */
export const listAttachedUserPolicies: Operation = (call, input) =>
  ofUser(call, input, 'iam:ListAttachedUserPolicies', (user) => ({
    AttachedPolicies: (user.attached ?? []).map((PolicyArn) => ({
      PolicyName: PolicyArn.split('/').at(-1),
      PolicyArn,
    })),
    IsTruncated: false,
  }));

export const listGroupsForUser: Operation = (call, input) =>
  ofUser(call, input, 'iam:ListGroupsForUser', (user) => ({
    Groups: user.groups.map(({ name }) => ({
      Path: '/',
      GroupName: name,
      GroupId: call.secrets.id('AGPA', `${call.caller.account}/${name}`),
      Arn: `arn:aws:iam::${call.caller.account}:group/${name}`,
      CreateDate: new Date(user.created),
    })),
    IsTruncated: false,
  }));

/** The user named, or the caller; permission is asked before existence is told. */
function ofUser(
  call: Call,
  input: Input,
  action: string,
  answer: (user: WorldUser) => Structure,
): Result<Structure, AwsError> {
  const reader = new Reader(input);
  const named = reader.text('UserName', USER_NAME_RULE);
  const fault = reader.error();
  if (fault) return err(fault);
  const { caller } = call;
  const name = named ?? (caller.kind === 'user' ? caller.user.name : undefined);
  if (name === undefined) {
    return err(
      awsError('ValidationError', 'Must specify userName when calling with non-User credentials'),
    );
  }
  const denied = accessFault(call, action, userArn(caller.account, { name }));
  if (denied) return err(denied);
  const user = usersOf(call).find((one) => one.name === name);
  return user
    ? ok(answer(user))
    : err(awsError('NoSuchEntity', `The user with name ${name} cannot be found.`, 404));
}

function usersOf({ directory, caller }: Call): readonly WorldUser[] {
  return directory.account(caller.account)?.users ?? [];
}

function viewOf({ caller, secrets }: Call, user: WorldUser): Structure {
  const arn = userArn(caller.account, user);
  return {
    Path: '/',
    UserName: user.name,
    UserId: secrets.id('AIDA', arn),
    Arn: arn,
    CreateDate: new Date(user.created),
  };
}

function tagsOf({ tags }: WorldUser): readonly Structure[] {
  return Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
}
