import { toBase64 } from '../../core/journal/bytes.ts';
import { leafHash } from '../../core/journal/merkle.ts';
import { isRecord, readRecord, withTexts } from '../../core/journal/parse.ts';
import type { Entry } from '../../core/journal/payload.ts';
import type { Hash } from '../../core/ports/hash.ts';
import type { PlacedRecord } from '../../core/ports/log-reader.ts';
import { parseJson, utf8Text } from './log-folder.ts';
import type { PlacedLine } from './log-index.ts';

const NO_TEXTS: ReadonlyMap<string, string> = new Map();
const COMMITMENT = /"c":"([A-Za-z0-9+/]{43}=)"/g;

/**
 * What stands at each place, read as far as it can be: a damaged line is shown, not hidden, and
 * ends nothing. `before` is the line ahead of the first, to tell whether that one is chained to it.
 */
export function placeRecords(
  hash: Hash,
  logId: string,
  lines: readonly PlacedLine[],
  before: PlacedLine | undefined,
): readonly PlacedRecord[] {
  let last = before?.bytes && toBase64(leafHash(hash, before.bytes));
  return lines.map((line) => {
    const placed = placeRecord(hash, logId, line, last);
    last = placed.leaf === '' ? undefined : placed.leaf;
    return placed;
  });
}

function placeRecord(
  hash: Hash,
  logId: string,
  { at, bytes }: PlacedLine,
  last: string | undefined,
): PlacedRecord {
  if (!bytes) return { at, line: '', leaf: '', damage: 'missing', who: '', prev: '' };
  const line = utf8Text(bytes);
  const leaf = toBase64(leafHash(hash, bytes));
  const own = readRecord(hash, bytes, line, at, logId, NO_TEXTS);
  const moved = own ? undefined : readRecord(hash, bytes, line, seqOf(line), logId, NO_TEXTS);
  const record = own ?? moved;
  if (!record) return { at, line, leaf, damage: 'changed', who: '', prev: '' };
  const { entry, who, prev } = record;
  return {
    at,
    line,
    leaf,
    entry,
    who,
    prev,
    ...(moved && { damage: 'misplaced' as const }),
    ...(last !== undefined && { chained: prev === last }),
  };
}

function seqOf(line: string): number {
  const raw = parseJson(line);
  return isRecord(raw) && typeof raw['seq'] === 'number' ? raw['seq'] : -1;
}

/** Commitments in the records, to look their texts up. */
export function commitmentsIn(records: readonly PlacedRecord[]): ReadonlySet<string> {
  return new Set(
    records.flatMap(({ line, entry }) =>
      entry ? Array.from(line.matchAll(COMMITMENT), ([, c = '']) => c) : [],
    ),
  );
}

/** The records with the texts that were found put beside their commitments. */
export function withKeptTexts(
  records: readonly PlacedRecord[],
  texts: ReadonlyMap<string, string>,
): readonly PlacedRecord[] {
  if (texts.size === 0) return records;
  return records.map((record) =>
    record.entry
      ? {
          ...record,
          entry: { ...record.entry, data: withTexts(record.entry.data, texts) } as Entry,
        }
      : record,
  );
}
