import { isSignInHost } from '../aws/console-hosts.ts';
import type { Complaint, Path } from '../playbook/finding.ts';
import { checkGameDay } from './check-game-day.ts';
import { checkPartitions } from './check-partition.ts';
import { checkSessions } from './check-session.ts';
import type { KitShape } from './schema.ts';

/** What must hold between the parts of a kit, each complaint at the field to mend. */
export function checkKit(kit: KitShape, signed: boolean): readonly Complaint[] {
  return [
    ...repeated(kit.people, 'people', 'id'),
    ...repeated(kit.accounts, 'accounts', 'id'),
    ...repeated(kit.accounts, 'accounts', 'alias').map(aliasTwice),
    // A sign-in, a key and its exception go by the name: two users of one would be taken for each other.
    ...repeated(kit.users, 'users', 'name'),
    ...repeated(kit.users, 'users', 'arn'),
    ...serialTwice(kit),
    ...(kit.signInHosts ?? []).flatMap((host, index) =>
      isSignInHost(host) ? [] : [foreignHost(['signInHosts', index])],
    ),
    ...roleTwice(kit),
    ...checkGameDay(kit),
    ...repeated(kit.regions, 'regions', 'name'),
    ...repeated(kit.contacts ?? [], 'contacts', 'id'),
    ...repeated(kit.documents ?? [], 'documents', 'name'),
    ...repeated(kit.publishers ?? [], 'publishers', 'id'),
    ...repeated(kit.publishers ?? [], 'publishers', 'vkey'),
    ...(kit.reviewBy !== undefined && kit.reviewBy < kit.prepared ? [reviewBeforePrepared] : []),
    ...kit.users.flatMap((user, index) => checkUser(kit, signed, user, ['users', index])),
    ...kit.roles.flatMap((role, index) => checkRole(kit, role, ['roles', index])),
    ...checkPartitions(kit),
    ...(kit.regions.length === 1 ? [oneRegion] : []),
  ];
}

function checkUser(
  kit: KitShape,
  signed: boolean,
  user: KitShape['users'][number],
  path: Path,
): Complaint[] {
  const own = `arn:aws[^:]*:iam::${user.account}:`;
  return [
    ...(kit.people.some(({ id }) => id === user.person)
      ? []
      : [notListed([...path, 'person'], user.person, 'people')]),
    ...inAccount(kit, user.account, path),
    ...(new RegExp(`^${own}user/`).test(user.arn) && user.arn.endsWith(`/${user.name}`)
      ? []
      : [wrongArn([...path, 'arn'], `arn:aws:iam::${user.account}:user/${user.name}`)]),
    ...user.mfa.flatMap(({ serial, kind }, index) =>
      kind !== 'hardware-totp' && !new RegExp(`^${own}(mfa|u2f)/`).test(serial)
        ? [wrongSerial([...path, 'mfa', index, 'serial'], user.account)]
        : [],
    ),
    ...checkException(kit, signed, user, [...path, 'vault']),
    ...(user.mfa.every(({ kind }) => kind === 'passkey') && kit.lanes.includes('sealed-key')
      ? [passkeyOnly([...path, 'mfa'])]
      : []),
  ];
}

/** An exception needs somebody else's name; while the kit has no signature, that name proves little. */
function checkException(
  kit: KitShape,
  signed: boolean,
  { vault, person }: KitShape['users'][number],
  path: Path,
): Complaint[] {
  if (!vault) return [];
  const { approvedBy } = vault;
  return [
    ...(kit.people.some(({ id }) => id === approvedBy)
      ? []
      : [notListed([...path, 'approvedBy'], approvedBy, 'people')]),
    ...(approvedBy === person ? [approvedByOneself([...path, 'approvedBy'])] : []),
    ...(signed ? [] : [unsignedException(path)]),
  ];
}

function checkRole(kit: KitShape, role: KitShape['roles'][number], path: Path): Complaint[] {
  return [
    ...inAccount(kit, role.account, path),
    ...checkSessions(role, path),
    ...(new RegExp(`^arn:aws[^:]*:iam::${role.account}:role/`).test(role.arn)
      ? []
      : [wrongArn([...path, 'arn'], `arn:aws:iam::${role.account}:role/…`)]),
  ];
}

function inAccount(kit: KitShape, account: string, path: Path): Complaint[] {
  return kit.accounts.some(({ id }) => id === account)
    ? []
    : [notListed([...path, 'account'], account, 'accounts')];
}

function repeated<Key extends string>(
  list: readonly Readonly<Record<Key, string>>[],
  name: string,
  key: Key,
): Complaint[] {
  return list.flatMap((one, index) =>
    list.findIndex((other) => other[key] === one[key]) === index
      ? []
      : [
          {
            path: [name, index, key],
            level: 'error' as const,
            code: 'duplicate-id',
            message: {
              en: `"${one[key]}" stands twice in "${name}". Keep one of the two.`,
              ja: `「${name}」に「${one[key]}」が二度あります。どちらか一つにしてください。`,
            },
          },
        ],
  );
}

/** Typed before what destroys: it proves an account only where it is that account's alone. */
function aliasTwice({ path }: Complaint): Complaint {
  return {
    path,
    level: 'warning',
    code: 'alias-twice',
    message: {
      en: 'Two accounts have this name. It tells neither from the other, so the number is typed before what destroys.',
      ja: '同じ呼び名のアカウントが二つあります。区別できないため、破壊的な手順の前には番号を入力します。',
    },
  };
}

/** Playbooks name a role by its id: once among those of incidents, once among those of game days. */
function roleTwice({ roles }: KitShape): Complaint[] {
  return repeated(
    roles.map(({ id, gameDay }) => ({ id: `${id}${gameDay === true ? ' (gameDay)' : ''}` })),
    'roles',
    'id',
  );
}

/** A device is one person's: a code that was spent is kept by its serial. */
function serialTwice({ users }: KitShape): Complaint[] {
  const seen = new Set<string>();
  return users.flatMap(({ mfa }, user) =>
    mfa.flatMap(({ serial }, index) => {
      const twice = seen.has(serial);
      seen.add(serial);
      return twice ? [deviceTwice(['users', user, 'mfa', index, 'serial'])] : [];
    }),
  );
}

function deviceTwice(path: Path): Complaint {
  return {
    path,
    level: 'error',
    code: 'mfa-serial-twice',
    message: {
      en: 'Another device of this kit has the same serial. Each device is listed once.',
      ja: '同じシリアルのデバイスがほかにもあります。一つのデバイスは一度だけ書いてください。',
    },
  };
}

function foreignHost(path: Path): Complaint {
  return {
    path,
    level: 'warning',
    code: 'sign-in-host-foreign',
    message: {
      en: 'This is no sign-in host of AWS. It is opened for people, and never asked by the app itself.',
      ja: 'AWS のサインインホストではありません。人が開くときだけ使い、アプリから問い合わせることはありません。',
    },
  };
}

function notListed(path: Path, value: string, list: string): Complaint {
  return {
    path,
    level: 'error',
    code: 'not-in-kit',
    message: {
      en: `"${value}" is not listed under "${list}". Add it there, or correct it here.`,
      ja: `「${value}」が「${list}」にありません。そちらに加えるか、ここを直してください。`,
    },
  };
}

function wrongArn(path: Path, expected: string): Complaint {
  return {
    path,
    level: 'error',
    code: 'arn-differs',
    message: {
      en: `This ARN does not fit the account and name beside it. Expected: ${expected}`,
      ja: `この ARN は、並んでいるアカウントや名前と合いません。正しい形: ${expected}`,
    },
  };
}

function wrongSerial(path: Path, account: string): Complaint {
  return {
    path,
    level: 'error',
    code: 'mfa-serial-form',
    message: {
      en: `An MFA serial is "arn:aws:iam::${account}:mfa/DEVICE" (":mfa/", not ":user/"), in the user's own account.`,
      ja: `MFA のシリアルは「arn:aws:iam::${account}:mfa/デバイス名」です（:user/ ではなく :mfa/、本人のアカウント）。`,
    },
  };
}

function passkeyOnly(path: Path): Complaint {
  return {
    path,
    level: 'warning',
    code: 'passkey-only',
    message: {
      en: 'A passkey cannot give the six digits that a sealed key needs. Register a TOTP device too.',
      ja: 'パスキーでは、封印キーに必要な 6 桁のコードを出せません。TOTP デバイスも登録してください。',
    },
  };
}

function approvedByOneself(path: Path): Complaint {
  return {
    path,
    level: 'error',
    code: 'vault-approved-by-oneself',
    message: {
      en: 'An exception for the vault is approved by somebody else than the user it is for.',
      ja: '保管庫の例外は、本人以外の人が承認してください。',
    },
  };
}

function unsignedException(path: Path): Complaint {
  return {
    path,
    level: 'warning',
    code: 'vault-exception-unsigned',
    message: {
      en: 'This lets a long-term key lie on a laptop, and the kit carries no signature that vouches for it.',
      ja: '長期のキーをパソコンに置く例外ですが、それを裏づける署名がこのキットにはありません。',
    },
  };
}

const oneRegion: Complaint = {
  path: ['regions'],
  level: 'warning',
  code: 'one-region',
  message: {
    en: 'With one Region only, there is nowhere to go when it is down. Add a second.',
    ja: 'リージョンが一つだけだと、止まったときに行き先がありません。もう一つ加えてください。',
  },
};

const reviewBeforePrepared: Complaint = {
  path: ['reviewBy'],
  level: 'error',
  code: 'review-before-prepared',
  message: {
    en: 'The day to look it through again lies before the day it was prepared.',
    ja: '見直しの期限が、作成日より前になっています。',
  },
};
