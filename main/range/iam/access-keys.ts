import { err, ok } from '../../core/result.ts';
import { awsError } from '../failure.ts';
import { accessFault } from '../identity/authorize.ts';
import { userArn } from '../identity/directory.ts';
import { Reader, textIn } from '../protocol/input.ts';
import type { Call, Operation } from '../service.ts';
import type { WorldUser } from '../worlds/people.ts';
import { done, keepUser, noSuchEntity, onUser } from './people.ts';

interface Key {
  readonly id: string;
  readonly active: boolean;
  readonly created: string;
}

/** At most two, as at AWS. */
const MOST = 2;

/** The first key follows from the range's seed, later ones are written down. */
export function keysOf(call: Call, user: WorldUser): readonly Key[] {
  const { account } = call.caller;
  const first = { id: call.secrets.userKeyId(userArn(account, user)), created: user.created };
  const all = [...(user.keyless === true ? [] : [first]), ...(user.moreKeys ?? [])];
  const inactive = call.store.state.iam.inactiveKeys;
  return all.map((key) => ({ ...key, active: !inactive.includes(key.id) }));
}

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
  const user = call.directory.user(arn)?.user;
  if (!user || !keysOf(call, user).some(({ id }) => id === key)) return err(noKey(key ?? ''));
  call.store.update((state) => {
    const others = state.iam.inactiveKeys.filter((one) => one !== key);
    const inactiveKeys = status === 'Inactive' ? [...others, key ?? ''] : others;
    return { ...state, iam: { ...state.iam, inactiveKeys } };
  });
  return ok({});
};

export const createAccessKey = onUser('CreateAccessKey', (call, user) => {
  if (keysOf(call, user).length >= MOST) {
    const text = `Cannot exceed quota for AccessKeysPerUser: ${String(MOST)}`;
    return err(awsError('LimitExceeded', text, 409));
  }
  const created = new Date(call.now).toISOString();
  const id = call.secrets.id('AKIA', `${user.name} ${created} ${call.requestId}`);
  keepUser(call, { ...user, moreKeys: [...(user.moreKeys ?? []), { id, created }] });
  return ok({
    AccessKey: {
      UserName: user.name,
      AccessKeyId: id,
      Status: 'Active',
      SecretAccessKey: call.secrets.secretKey(id),
      CreateDate: new Date(created),
    },
  });
});

export const deleteAccessKey = onUser('DeleteAccessKey', (call, user, input) => {
  const key = textIn(input, 'AccessKeyId');
  const all = keysOf(call, user);
  if (!all.some(({ id }) => id === key)) return err(noKey(key));
  const moreKeys = (user.moreKeys ?? []).filter(({ id }) => id !== key);
  const first = moreKeys.length === (user.moreKeys ?? []).length;
  keepUser(call, { ...user, moreKeys, ...(first ? { keyless: true } : {}) });
  return done;
});

function noKey(key: string) {
  return noSuchEntity(`The Access Key with id ${key} cannot be found.`);
}
