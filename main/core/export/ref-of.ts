import type { Stored } from './stored.ts';
import type { Ref } from './story.ts';

/** Where a record stands, for a report to lead to. */
export function refOf({ entry, at, who, withheld }: Stored): Ref {
  const { logId, seq } = entry;
  return { logId, seq, at, who, ...(withheld !== undefined && { withheld }) };
}
