import type { Kit } from '../kit/model.ts';

/** Somebody who is to drill, or has drilled. */
export interface Member {
  readonly id: string;
  readonly name: string;
  /** The kit has a user for them: they can open the glass, so drills are planned for them unasked. */
  readonly signsIn: boolean;
  /** Not in the kit: only logs know them. */
  readonly gone?: true;
}

/** The kit's people in its order, then whoever only logs know. */
export function rosterOf(
  kit: Pick<Kit, 'people' | 'users'> | undefined,
  drilled: readonly string[],
): readonly Member[] {
  const { people = [], users = [] } = kit ?? {};
  const known = [...people]
    .sort((a, b) => a.order - b.order)
    .map(({ id, name }) => ({
      ...{ id, name },
      // A kit that names no users tells nobody apart.
      signsIn: users.length === 0 || users.some(({ person }) => person === id),
    }));
  const others = new Set(drilled.filter((person) => !memberOf(known, person)));
  return [...known, ...[...others].sort().map((id) => gone(id))];
}

/** Whom a log means: the id is sure, a name only where one person has it. */
export function memberOf(roster: readonly Member[], person: string): Member | undefined {
  const byId = roster.find(({ id }) => id === person);
  if (byId) return byId;
  const named = roster.filter(({ name }) => sameName(name, person));
  return named.length === 1 ? named[0] : undefined;
}

function sameName(one: string, other: string): boolean {
  const plain = (name: string): string => name.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
  return plain(one) === plain(other);
}

function gone(id: string): Member {
  return { id, name: id, signsIn: false, gone: true };
}
