import { err, ok } from '../../core/result.ts';
import { awsError } from '../failure.ts';
import { accessFault } from '../identity/authorize.ts';
import { mfaSerial, userArn } from '../identity/directory.ts';
import { Reader, textIn } from '../protocol/input.ts';
import type { Call, Operation } from '../service.ts';
import type { WorldGroup, WorldUser } from '../worlds/people.ts';
import { done, keepUser, noSuchEntity, onUser, without } from './people.ts';

export const createUser: Operation = (call, input) => {
  const reader = new Reader(input);
  const name = reader.text('UserName', { required: true, least: 1, most: 64 }) ?? '';
  const { account } = call.caller;
  const arn = userArn(account, { name });
  const fault = reader.error() ?? accessFault(call, 'iam:CreateUser', arn);
  if (fault) return err(fault);
  if (call.directory.user(arn)) {
    return err(awsError('EntityAlreadyExists', `User with name ${name} already exists.`, 409));
  }
  const created = new Date(call.now).toISOString();
  keepUser(call, { name, created, tags: tagsIn(reader), groups: [], mfaDevice: '', keyless: true });
  const UserId = call.secrets.id('AIDA', arn);
  return ok({
    User: { Path: '/', UserName: name, UserId, Arn: arn, CreateDate: new Date(created) },
  });
};

/** Everything that hangs on the user must be gone first (IAM API, DeleteUser). */
export const deleteUser = onUser('DeleteUser', (call, user) => {
  const arn = userArn(call.caller.account, user);
  const keys = (user.moreKeys ?? []).length > 0 || user.keyless !== true;
  const hangs: readonly (readonly [boolean, string])[] = [
    [user.loginSince !== undefined, 'login profile'],
    [keys, 'access keys'],
    [(user.attached ?? []).length > 0, 'attached policies'],
    [call.store.state.iam.inline.some((one) => one.arn === arn), 'policies'],
    [user.groups.length > 0, 'groups'],
    [user.mfaDevice !== '', 'MFA devices'],
  ];
  const left = hangs.find(([there]) => there);
  if (left) {
    const text = `Cannot delete entity, must delete ${left[1]} first.`;
    return err(awsError('DeleteConflict', text, 409));
  }
  call.things.remove('user', call.caller.account, user.name);
  return done;
});

export const tagUser = onUser('TagUser', (call, user, input) =>
  keepUser(call, { ...user, tags: { ...user.tags, ...tagsIn(new Reader(input)) } }),
);

export const untagUser = onUser('UntagUser', (call, user, input) => {
  const gone = new Reader(input).texts('TagKeys', 50);
  const tags = Object.entries(user.tags).filter(([key]) => !gone.includes(key));
  return keepUser(call, { ...user, tags: Object.fromEntries(tags) });
});

export const addUserToGroup = onUser('AddUserToGroup', (call, user, input) => {
  const group = groupIn(call, textIn(input, 'GroupName'));
  if (!group) return err(noGroup(textIn(input, 'GroupName')));
  const others = user.groups.filter(({ name }) => name !== group.name);
  return keepUser(call, { ...user, groups: [...others, group] });
});

export const removeUserFromGroup = onUser('RemoveUserFromGroup', (call, user, input) => {
  const name = textIn(input, 'GroupName');
  if (!groupIn(call, name)) return err(noGroup(name));
  return keepUser(call, { ...user, groups: user.groups.filter((one) => one.name !== name) });
});

export const createLoginProfile = onUser('CreateLoginProfile', (call, user) => {
  if (user.loginSince !== undefined) {
    const text = `Login Profile for user ${user.name} already exists.`;
    return err(awsError('EntityAlreadyExists', text, 409));
  }
  const loginSince = new Date(call.now).toISOString();
  keepUser(call, { ...user, loginSince });
  return ok({
    LoginProfile: {
      UserName: user.name,
      CreateDate: new Date(loginSince),
      PasswordResetRequired: true,
    },
  });
});

export const getLoginProfile = onUser('GetLoginProfile', (_call, user) =>
  user.loginSince === undefined
    ? err(noSuchEntity(`Login Profile for User ${user.name} cannot be found.`))
    : ok({ LoginProfile: { UserName: user.name, CreateDate: new Date(user.loginSince) } }),
);

export const deleteLoginProfile = onUser('DeleteLoginProfile', (call, user) =>
  user.loginSince === undefined
    ? err(noSuchEntity(`Login Profile for User ${user.name} cannot be found.`))
    : keepUser(call, without(user, 'loginSince')),
);

/** A device that is taken off is there still, but is nobody's: its codes open nothing. */
export const deactivateMfaDevice = onUser('DeactivateMFADevice', (call, user, input) =>
  user.mfaDevice === '' || mfaSerial(call.caller.account, user) !== textIn(input, 'SerialNumber')
    ? err(noSuchEntity('MFA Device invalid for user.'))
    : keepUser(call, { ...without(user, 'mfaTrouble'), mfaDevice: '' }),
);

export const attachUserPolicy = onUser('AttachUserPolicy', (call, user, input) => {
  const arn = textIn(input, 'PolicyArn');
  if (!call.directory.policy(call.caller.account, arn)) return err(noPolicy(arn));
  const others = (user.attached ?? []).filter((one) => one !== arn);
  return keepUser(call, { ...user, attached: [...others, arn] });
});

export const detachUserPolicy = onUser('DetachUserPolicy', (call, user, input) => {
  const arn = textIn(input, 'PolicyArn');
  if (!(user.attached ?? []).includes(arn)) return err(noPolicy(arn));
  return keepUser(call, { ...user, attached: (user.attached ?? []).filter((one) => one !== arn) });
});

export function noPolicy(arn: string) {
  return noSuchEntity(`Policy ${arn} does not exist or is not attachable.`);
}

function noGroup(name: string) {
  return noSuchEntity(`The group with name ${name} cannot be found.`);
}

/** A group of the account: of its own list, or one that somebody is in. */
function groupIn(call: Call, name: string): WorldGroup | undefined {
  const account = call.directory.world.accounts.find(({ id }) => id === call.caller.account);
  const users: readonly WorldUser[] = account?.users ?? [];
  const all = [...(account?.groups ?? []), ...users.flatMap(({ groups }) => groups)];
  return all.find((group) => group.name === name);
}

function tagsIn(reader: Reader): Readonly<Record<string, string>> {
  const tags = reader.list('Tags', 50).map((tag) => [String(tag['Key']), String(tag['Value'])]);
  return Object.fromEntries(tags) as Readonly<Record<string, string>>;
}
