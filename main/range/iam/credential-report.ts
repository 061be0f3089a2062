import { textIn } from '../protocol/input.ts';
import { err, ok } from '../../core/result.ts';
import { accessFault } from '../identity/authorize.ts';
import { userArn } from '../identity/directory.ts';
import type { Call, Operation } from '../service.ts';
import type { WorldUser } from '../worlds/people.ts';
import { noSuchEntity } from './people.ts';
import { keysOf } from './access-keys.ts';

const HEAD =
  'user,arn,user_creation_time,password_enabled,mfa_active,access_key_1_active,access_key_1_last_used_date,access_key_2_active,access_key_2_last_used_date';

export const generateCredentialReport: Operation = (call) => {
  const denied = accessFault(call, 'iam:GenerateCredentialReport', '*');
  return denied ? err(denied) : ok({ State: 'COMPLETE' });
};

/** The columns people look at, of all users and root; the real one has more. */
export const getCredentialReport: Operation = (call) => {
  const denied = accessFault(call, 'iam:GetCredentialReport', '*');
  if (denied) return err(denied);
  const { account } = call.caller;
  const users = call.directory.account(account)?.users ?? [];
  const root = `<root_account>,arn:aws:iam::${account}:root,2026-04-06T00:00:00+00:00,not_supported,true,false,N/A,false,N/A`;
  const csv = [HEAD, root, ...users.map((user) => rowOf(call, user))].join('\n');
  return ok({
    Content: Buffer.from(csv).toString('base64'),
    ReportFormat: 'text/csv',
    GeneratedTime: new Date(call.now),
  });
};

/** When and where a key was used last, by CloudTrail's own events. */
export const getAccessKeyLastUsed: Operation = (call, input) => {
  const key = textIn(input, 'AccessKeyId');
  const denied = accessFault(call, 'iam:GetAccessKeyLastUsed', '*');
  if (denied) return err(denied);
  const users = call.directory.account(call.caller.account)?.users ?? [];
  const owner = users.find((user) => keysOf(call, user).some(({ id }) => id === key));
  if (!owner) return err(noSuchEntity(`The Access Key with id ${key} cannot be found.`));
  const last = lastUse(call, key);
  return ok({
    UserName: owner.name,
    AccessKeyLastUsed: last
      ? {
          LastUsedDate: new Date(last.eventTime),
          ServiceName: last.eventSource.split('.')[0],
          Region: last.awsRegion,
        }
      : { ServiceName: 'N/A', Region: 'N/A' },
  });
};

function lastUse({ trail }: Call, key: string) {
  return trail.events.findLast(({ userIdentity }) => userIdentity['accessKeyId'] === key);
}

function rowOf(call: Call, user: WorldUser): string {
  const arn = userArn(call.caller.account, user);
  const keys = [0, 1].flatMap((at) => {
    const key = keysOf(call, user)[at];
    return key ? [String(key.active), lastUse(call, key.id)?.eventTime ?? 'N/A'] : ['false', 'N/A'];
  });
  const mfa = String(user.mfaDevice !== '');
  const password = String(user.loginSince !== undefined);
  return [user.name, arn, user.created, password, mfa, ...keys].join(',');
}
