import type { RecordChoice } from '../ports/log-export.ts';

/** Whether a record is among those picked: within the range, of a kind, or named. */
export function isChosen(
  choice: RecordChoice,
  { seq, type }: { readonly seq: number; readonly type: string },
): boolean {
  if (choice.seqs?.includes(seq) === true) return true;
  const ranged = choice.from !== undefined || choice.to !== undefined;
  const within = seq >= (choice.from ?? 0) && seq <= (choice.to ?? Infinity);
  const kinds = choice.types ?? [];
  if (kinds.length > 0) return (!ranged || within) && kinds.includes(type);
  return ranged && within;
}
