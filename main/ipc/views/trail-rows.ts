import type { TrailList, TrailRow } from '../../contract/views.ts';
import type { StoredReconciliation } from '../../core/reconcile/stored.ts';
import { fold } from '../../core/search/terms.ts';

/** Rows of one list of a kept comparison, those that hold all words. */
export function trailRows(
  stored: StoredReconciliation,
  list: TrailList,
  words: readonly string[],
): readonly TrailRow[] {
  const rows: readonly TrailRow[] = rowsOf(stored, list);
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const text = fold(Object.values(row).map(String).join('\n'));
    return words.every((word) => text.includes(word));
  });
}

function rowsOf(stored: StoredReconciliation, list: TrailList): readonly TrailRow[] {
  switch (list) {
    case 'unlogged':
      return stored.unlogged.map(({ id, at, ...row }) =>
        shown({ ...row, key: id, at: Date.parse(at) }),
      );
    case 'appReads':
      return stored.appReads.map(({ id, at, ...row }) =>
        shown({ ...row, key: id, at: Date.parse(at) }),
      );
    case 'notSeen':
      return stored.notSeen.map(({ at, ...row }) =>
        shown({ ...row, key: `${row.log} ${String(row.seq)}`, at: Date.parse(at) }),
      );
    case 'seen':
      return stored.seen.map(({ at, events, ...row }) =>
        shown({
          ...row,
          key: `${row.log} ${String(row.seq)}`,
          at: Date.parse(at),
          events: events.map(({ id, account, by }) => ({ id, account, by })),
        }),
      );
  }
}

type Loose<T> = { readonly [K in keyof T]: T[K] | undefined };

/** Without the fields that hold nothing, as the contract has them. */
function shown(row: Loose<TrailRow>): TrailRow {
  return Object.fromEntries(
    Object.entries(row).filter(([, value]) => value !== undefined),
  ) as unknown as TrailRow;
}
