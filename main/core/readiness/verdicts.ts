import type { Said } from './check.ts';

/**
 * For what one of several must satisfy: nothing is said where one does; where one might, and was not
 * read, only that it is unknown; else what is wrong with each.
 */
export function oneOf(each: readonly Said[]): Said {
  if (each.some((said) => said.length === 0)) return [];
  const open = each.filter((said) => said.every(({ is }) => is === 'unread'));
  return (open.length > 0 ? open : each).flat();
}
