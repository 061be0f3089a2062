import { partitionOf } from '../aws/partition.ts';
import { complaintsOf } from '../playbook/issues.ts';
import type { Complaint } from '../playbook/finding.ts';
import { checkKit } from './check.ts';
import type {
  Contact,
  ENVIRONMENTS,
  Kit,
  KitNetwork,
  KitRegion,
  KitRole,
  KitUser,
  Lane,
  VaultException,
} from './model.ts';
import { formWords } from './form-words.ts';
import { kitShape } from './schema.ts';

/**
 * A kit while it is being written in the form: what a field holds may be wrong or missing still, and
 * an empty text stands for what is left out. Paths of complaints are the same as those of a file.
 */
export interface KitDraft {
  readonly name: string;
  readonly prepared: string;
  readonly reviewBy: string;
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly contact: string;
  }[];
  readonly contacts: readonly Contact[];
  readonly accounts: readonly DraftAccount[];
  readonly users: readonly DraftUser[];
  readonly roles: readonly DraftRole[];
  readonly regions: readonly {
    readonly name: string;
    readonly endpoint: string;
    /** VPC endpoints of single services; an empty one is left out. */
    readonly endpoints?: KitRegion['endpoints'];
  }[];
  /** What is empty or off in it is left out. */
  readonly network?: KitNetwork;
  readonly signInHosts: readonly string[];
  readonly lanes: readonly Lane[];
  /** Taken in from AWS or from files; the form shows and drops them. */
  readonly documents?: Kit['documents'];
  /** Written by hand in a file; the form carries it through. */
  readonly publishers?: Kit['publishers'];
  /** Written by hand as well. */
  readonly pinned?: Kit['pinned'];
}

export interface DraftAccount {
  readonly id: string;
  readonly alias: string;
  readonly environment: (typeof ENVIRONMENTS)[number];
}

export interface DraftUser {
  readonly name: string;
  readonly person: string;
  readonly account: string;
  /** Empty: made from account and name, in the partition of the Regions. */
  readonly arn: string;
  readonly mfa: KitUser['mfa'];
  readonly vault?: VaultException;
  readonly gameDay?: true;
}

export interface DraftRole {
  readonly id: string;
  readonly arn: string;
  /** Empty: as the ARN says. */
  readonly account: string;
  readonly maxSessionSeconds: number;
  /** Empty or absent: nothing narrows a session that a playbook does not narrow. Empty lines are left out. */
  readonly sessionPolicy?: string;
  readonly policyArns?: readonly string[];
  /** 0 or absent: as long as the role allows. */
  readonly sessionSeconds?: number;
  readonly tags?: KitRole['tags'];
  readonly transitiveTagKeys?: KitRole['transitiveTagKeys'];
  readonly gameDay?: true;
  readonly trust: {
    readonly mfaRequired: boolean;
    /** 0: the trust policy sets no limit. */
    readonly mfaMaxAgeSeconds: number;
    readonly sourceIdentity: boolean;
    readonly incidentTag: boolean;
  };
}

/** What is wrong with a draft, each at its field. */
export function checkDraft(draft: KitDraft): readonly Complaint[] {
  const shape = shapeOf(draft);
  const checked = kitShape.safeParse(shape);
  // The form has the fields: none of them is mistyped. What a shape says of itself helps who wrote a
  // file; who fills in a form reads what to type.
  if (!checked.success) {
    return complaintsOf(checked.error.issues, shape, [])
      .filter(({ path }) => !isMade(draft, path))
      .map((one) => ({ ...one, message: formWords(one.path) ?? one.message }));
  }
  return checkKit(checked.data, true);
}

/** What was left empty and is made of other fields: those are wrong, and say so themselves. */
function isMade(draft: KitDraft, [part, row, field]: Complaint['path']): boolean {
  if (typeof row !== 'number') return false;
  if (part === 'users' && field === 'arn') return draft.users[row]?.arn === '';
  return part === 'roles' && field === 'account' && draft.roles[row]?.account === '';
}

/** @param today RFC 3339 date the next version is prepared on */
export function draftOf(kit: Kit, today: string): KitDraft {
  return {
    name: kit.name,
    prepared: today,
    reviewBy: '',
    people: kit.people.map(({ id, name, contact }) => ({ id, name, contact })),
    contacts: kit.contacts,
    accounts: kit.accounts.flatMap(({ environment, ...account }) =>
      environment === 'range' ? [] : [{ ...account, environment }],
    ),
    users: [...kit.users, ...(kit.gameDay?.users ?? []).map(forGameDay)],
    roles: [
      ...kit.roles.map(draftRole),
      ...(kit.gameDay?.roles ?? []).map((role) => forGameDay(draftRole(role))),
    ],
    regions: kit.regions.map(({ endpoint, ...region }) => ({
      ...region,
      endpoint: endpoint ?? '',
    })),
    ...(kit.network ? { network: kit.network } : {}),
    signInHosts: kit.signInHosts,
    lanes: kit.lanes,
    ...(kit.documents.length === 0 ? {} : { documents: kit.documents }),
    ...(kit.publishers.length === 0 ? {} : { publishers: kit.publishers }),
    ...(kit.pinned === undefined ? {} : { pinned: kit.pinned }),
  };
}

function forGameDay<T extends object>(one: T): T & { readonly gameDay: true } {
  return { ...one, gameDay: true };
}

function draftRole({ trust, ...role }: KitRole): DraftRole {
  return { ...role, trust: { ...trust, mfaMaxAgeSeconds: trust.mfaMaxAgeSeconds ?? 0 } };
}

/** What the file of a draft holds, right or wrong. */
export function shapeOf(draft: KitDraft): object {
  const partition = partitionOf(draft.regions[0]?.name ?? '');
  return {
    format: 'breakglass-kit/1',
    name: draft.name,
    prepared: draft.prepared,
    ...given('reviewBy', draft.reviewBy),
    people: draft.people,
    ...(draft.contacts.length === 0 ? {} : { contacts: draft.contacts }),
    accounts: draft.accounts,
    users: draft.users.map(({ vault, ...user }) => ({
      ...user,
      arn: user.arn === '' ? `arn:${partition}:iam::${user.account}:user/${user.name}` : user.arn,
      ...(vault ? { vault: { allowed: true, ...vault } } : {}),
    })),
    roles: draft.roles.map(roleShape),
    regions: begun(draft.regions).map(({ endpoint, endpoints, ...region }) => ({
      ...region,
      ...given('endpoint', endpoint),
      ...some('endpoints', filled(endpoints ?? {})),
    })),
    ...some('network', filled(draft.network ?? {})),
    ...(draft.signInHosts.length === 0 ? {} : { signInHosts: draft.signInHosts }),
    lanes: draft.lanes,
    ...((draft.documents ?? []).length === 0 ? {} : { documents: draft.documents }),
    ...((draft.publishers ?? []).length === 0 ? {} : { publishers: draft.publishers }),
    ...((draft.pinned ?? []).length === 0 ? {} : { pinned: draft.pinned }),
  };
}

/** Without the Regions at the end that nobody has begun: the form offers two, one is enough. */
function begun(regions: KitDraft['regions']): KitDraft['regions'] {
  const last = regions.findLastIndex(({ name, endpoint, endpoints = {} }) =>
    [name, endpoint, ...Object.values(endpoints)].some((typed) => typed !== ''),
  );
  return regions.slice(0, Math.max(1, last + 1));
}

function roleShape(draft: DraftRole): object {
  const { trust, policyArns = [], sessionPolicy = '', ...rest } = draft;
  const { sessionSeconds, tags = [], transitiveTagKeys, ...role } = rest;
  const { mfaMaxAgeSeconds, ...stamps } = trust;
  const arns = policyArns.filter((arn) => arn !== '');
  const transitive = transitiveTagKeys ?? [];
  return {
    ...role,
    ...(sessionSeconds === undefined || sessionSeconds === 0 ? {} : { sessionSeconds }),
    ...given('sessionPolicy', sessionPolicy.trim()),
    ...(arns.length === 0 ? {} : { policyArns: arns }),
    ...(tags.length === 0 ? {} : { tags }),
    ...(transitive.length === 0 ? {} : { transitiveTagKeys: transitive }),
    account: role.account === '' ? (/::(\d{12}):/.exec(role.arn)?.[1] ?? '') : role.account,
    trust: { ...stamps, ...(mfaMaxAgeSeconds === 0 ? {} : { mfaMaxAgeSeconds }) },
  };
}

/** What was filled in or switched on: the rest is as if it had not been there. */
function filled(fields: object): object {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== '' && value !== false && !(Array.isArray(value) && !value.length),
    ),
  );
}

function some(name: string, value: object): object {
  return Object.keys(value).length === 0 ? {} : { [name]: value };
}

function given(name: string, value: string): object {
  return value === '' ? {} : { [name]: value };
}
