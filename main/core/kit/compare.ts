import type { Kit } from './model.ts';

/** One thing that differs between the kit installed and the one offered. */
export interface KitChange {
  readonly part:
    | 'people'
    | 'accounts'
    | 'users'
    | 'roles'
    | 'regions'
    | 'contacts'
    | 'documents'
    | 'publishers'
    | 'settings';
  readonly is: 'added' | 'removed' | 'changed' | 'order';
  /** Id within its part; a field's name for `settings`. */
  readonly id: string;
  /** Fields that differ, by dotted path, in a `changed` one. */
  readonly fields?: readonly string[];
}

type Listed = Readonly<Record<string, unknown>>;

/** What installing `next` would change. In the order the parts stand in a kit. */
export function compareKits(before: Kit, next: Kit): readonly KitChange[] {
  return [
    ...(['name', 'reviewBy', 'lanes', 'signInHosts', 'network', 'pinned'] as const).flatMap(
      (field) =>
        same(before[field], next[field])
          ? []
          : [{ part: 'settings' as const, is: 'changed' as const, id: field }],
    ),
    ...compareLists('people', before.people, next.people, 'id', ['order']),
    ...compareLists('contacts', before.contacts, next.contacts, 'id'),
    ...compareLists('accounts', before.accounts, next.accounts, 'id'),
    ...compareLists('users', before.users, next.users, 'arn'),
    ...compareLists('users', before.gameDay?.users ?? [], next.gameDay?.users ?? [], 'arn'),
    ...compareLists('roles', before.roles, next.roles, 'id'),
    ...compareLists('roles', before.gameDay?.roles ?? [], next.gameDay?.roles ?? [], 'arn'),
    ...compareLists('regions', before.regions, next.regions, 'name'),
    ...compareLists('documents', before.documents, next.documents, 'name'),
    ...compareLists('publishers', before.publishers, next.publishers, 'vkey'),
  ];
}

/** Order counts where it is asked for in that order: people to call, Regions to try. */
function compareLists<T extends object>(
  part: KitChange['part'],
  before: readonly T[],
  next: readonly T[],
  key: keyof T & string,
  besides: readonly string[] = [],
): readonly KitChange[] {
  const idOf = (one: T): string => String(one[key]);
  const old = new Map(before.map((one) => [idOf(one), one]));
  const now = new Map(next.map((one) => [idOf(one), one]));
  const changes: KitChange[] = [];
  for (const [id, one] of now) {
    const was = old.get(id);
    if (!was) changes.push({ part, is: 'added', id });
    else {
      const fields = differing(was as Listed, one as Listed, besides);
      if (fields.length > 0) changes.push({ part, is: 'changed', id, fields });
    }
  }
  for (const id of old.keys()) if (!now.has(id)) changes.push({ part, is: 'removed', id });
  const kept = (list: ReadonlyMap<string, T>, other: ReadonlyMap<string, T>): string[] =>
    [...list.keys()].filter((id) => other.has(id));
  if (!same(kept(old, now), kept(now, old))) changes.push({ part, is: 'order', id: part });
  return changes;
}

function differing(was: Listed, is: Listed, besides: readonly string[], path = ''): string[] {
  const names = new Set([...Object.keys(was), ...Object.keys(is)]);
  return [...names].flatMap((name) => {
    const at = `${path}${name}`;
    if (besides.includes(at) || same(was[name], is[name])) return [];
    return isPlain(was[name]) && isPlain(is[name])
      ? differing(was[name], is[name], besides, `${at}.`)
      : [at];
  });
}

function isPlain(value: unknown): value is Listed {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function same(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((value, at) => same(value, other[at]));
  }
  if (isPlain(one) && isPlain(other)) return differing(one, other, []).length === 0;
  return one === other;
}
