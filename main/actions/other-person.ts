import type { Failure } from '../core/failure.ts';
import { isOneself } from '../core/kit/gate.ts';
import { ok, type Result } from '../core/result.ts';
import { refuse } from './answer.ts';

/** Somebody by the kit's id, or as typed. */
export type Given = { readonly id: string } | { readonly name: string };

type Person = { readonly id: string; readonly name: string };

/**
 * Who was named, as the kit has them where it knows the name. Errors: `value-invalid` where no name is
 * in it, `gate-oneself` where it is one of those who sit here (`mine`: ids, or names the kit has not).
 */
export function otherPerson(
  people: readonly Person[],
  given: Given,
  mine: readonly (string | undefined)[],
): Result<{ readonly id?: string; readonly name: string }, Failure> {
  const typed = 'name' in given ? { name: given.name.trim() } : undefined;
  const named =
    'id' in given
      ? people.find(({ id }) => id === given.id)
      : people.find((one) => isOneself({ name: given.name }, one));
  const name = named?.name ?? typed?.name ?? '';
  if (!/[\p{L}\p{N}]/u.test(name)) return refuse('value-invalid');
  const other = { ...(named ? { id: named.id } : {}), name };
  const own = mine.filter((id) => id !== undefined && id !== '') as readonly string[];
  return own.some((id) => isOneself(other, people.find((one) => one.id === id) ?? { id }))
    ? refuse('gate-oneself')
    : ok(other);
}
