import type { Entry } from '../journal/payload.ts';

/**
 * Where the playbook was not followed, or did not say what came: with a reason of the person's own,
 * and without one. Whether there is a text is told by the record, also where the text was withheld.
 */
export function deviationsOf(entries: readonly Entry[]): {
  readonly given: readonly Entry[];
  readonly none: readonly Entry[];
} {
  const found = entries.flatMap((entry) => {
    const reason = reasonOf(entry);
    return reason === undefined ? [] : [{ entry, reason }];
  });
  return {
    given: found.filter(({ reason }) => reason === 'given').map(({ entry }) => entry),
    none: found.filter(({ reason }) => reason === 'none').map(({ entry }) => entry),
  };
}

/** Undefined: no deviation. A step that is skipped, or left for another, always has its reason. */
function reasonOf(entry: Entry): 'given' | 'none' | undefined {
  switch (entry.type) {
    case 'step.skip':
      return 'given';
    case 'step.done':
      if (entry.data.asExpected !== false) return undefined;
      return entry.data.actual === undefined ? 'none' : 'given';
    case 'note':
      return entry.data.deviation === undefined ? undefined : 'given';
    default:
      return undefined;
  }
}
