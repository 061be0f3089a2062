import { err, ok, type Result } from '../../core/result.ts';
import { awsError, type AwsError } from '../failure.ts';
import { accessFault } from '../identity/authorize.ts';
import { roleArn, userArn } from '../identity/directory.ts';
import { Reader, type Input } from '../protocol/input.ts';
import type { Structure } from '../protocol/value.ts';
import type { Call, Operation } from '../service.ts';
import type { WorldRole, WorldUser } from '../worlds/people.ts';

const NAME = { required: true, least: 1, most: 128, pattern: /[\w+=,.@-]+/ };

export const done: Result<Structure, AwsError> = ok({});

export function noSuchEntity(text: string): AwsError {
  return awsError('NoSuchEntity', text, 404);
}

/** Calls on one user; permission is asked before existence is told. */
export const onUser =
  (
    action: string,
    change: (call: Call, user: WorldUser, input: Input) => Result<Structure, AwsError>,
  ): Operation =>
  (call, input) => {
    const reader = new Reader(input);
    const name = reader.text('UserName', NAME) ?? '';
    const arn = userArn(call.caller.account, { name });
    const fault = reader.error() ?? accessFault(call, `iam:${action}`, arn);
    if (fault) return err(fault);
    const user = call.directory.user(arn)?.user;
    return user
      ? change(call, user, input)
      : err(noSuchEntity(`The user with name ${name} cannot be found.`));
  };

export const onRole =
  (
    action: string,
    change: (call: Call, role: WorldRole, input: Input) => Result<Structure, AwsError>,
  ): Operation =>
  (call, input) => {
    const reader = new Reader(input);
    const name = reader.text('RoleName', { ...NAME, most: 64 }) ?? '';
    const arn = roleArn(call.caller.account, { name });
    const fault = reader.error() ?? accessFault(call, `iam:${action}`, arn);
    if (fault) return err(fault);
    const role = call.directory.role(arn)?.role;
    return role
      ? change(call, role, input)
      : err(noSuchEntity(`The role with name ${name} cannot be found.`));
  };

export function keepUser(call: Call, user: WorldUser): Result<Structure, AwsError> {
  call.things.put({ kind: 'user', account: call.caller.account, id: user.name, data: user });
  return done;
}

export function keepRole(call: Call, role: WorldRole): Result<Structure, AwsError> {
  call.things.put({ kind: 'role', account: call.caller.account, id: role.name, data: role });
  return done;
}

/** Without the members named: what is absent is told apart from undefined here. */
export function without<T extends object, K extends keyof T>(
  value: T,
  ...names: readonly K[]
): Omit<T, K> {
  return Object.fromEntries(
    Object.entries(value).filter(([name]) => !(names as readonly PropertyKey[]).includes(name)),
  ) as Omit<T, K>;
}
