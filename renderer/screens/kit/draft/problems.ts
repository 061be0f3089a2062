import type { KitComplaintView, KitDraftView } from '../../../../main/contract/views.ts';
import { useText } from '../../../i18n/text.ts';

/**
 * Words for the field at a path, where something is wrong with it. Fields nobody has filled yet are
 * not blamed here: the end of the form lists them.
 */
export function useProblems(
  complaints: readonly KitComplaintView[],
  draft: KitDraftView | undefined,
  /** The person wanted to finish: what is empty is blamed as well. */
  tried: boolean,
): (path: string) => string | undefined {
  const { text } = useText();
  return (path) => {
    const found = complaints.find((one) => one.path === path);
    return found && (tried || !isEmpty(draft, path)) ? text(found.message) : undefined;
  };
}

function isEmpty(draft: unknown, path: string): boolean {
  let value: unknown = draft;
  for (const part of path.split('.')) {
    if (typeof value !== 'object' || value === null) return true;
    value = Object.entries(value).find(([name]) => name === part)?.[1];
  }
  return value === '' || value === undefined;
}
