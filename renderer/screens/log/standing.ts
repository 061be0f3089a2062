import type { RecordRow } from '../../../main/contract/views.ts';

/** What is known of a record's place and bytes, worst first. Not yet anchored is nothing bad. */
export type Standing =
  'missing' | 'broken' | 'misplaced' | 'unchained' | 'anchored' | 'signed' | 'linked';

export function standing(record: RecordRow, anchoredUpTo: number): Standing {
  if (record.damage === 'missing') return 'missing';
  if (record.damage === 'changed') return 'broken';
  if (record.damage === 'misplaced') return 'misplaced';
  if (record.chained === false) return 'unchained';
  if (record.at < anchoredUpTo) return 'anchored';
  return record.checkpointed ? 'signed' : 'linked';
}
