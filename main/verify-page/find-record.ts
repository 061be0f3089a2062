import { leafHash } from '../core/journal/merkle.ts';
import { toBase64, utf8Decode } from '../core/journal/bytes.ts';
import { segmentsIn } from '../core/journal/verify/locate.ts';
import { lines } from '../core/journal/verify/walk.ts';
import type { VerifySource } from '../core/ports/verify-source.ts';
import { pageTools } from './tools.ts';

/** A record as its line stands in the file. */
export interface FoundRecord {
  readonly file: string;
  readonly line: string;
  readonly leaf: string;
}

/** Finds the record that a place names: the log by its folder, else the newest. */
export type Find = (place: {
  readonly seq?: number;
  readonly file?: string;
}) => Promise<FoundRecord | undefined>;

/** Reads the line a finding names, by its place: a damaged record may not say its own number. */
export async function findRecord(
  source: VerifySource,
  folder: string,
  seq: number,
): Promise<FoundRecord | undefined> {
  const segments = await segmentsIn(source, folder);
  const segment = segments.filter(({ first }) => first <= seq).at(-1);
  if (!segment) return undefined;
  const path = folder === '' ? segment.name : `${folder}/${segment.name}`;
  let number = segment.first;
  let found: FoundRecord | undefined;
  const rest = await lines(source, path, {
    piece: () => undefined,
    line: (bytes, start, end) => {
      if (number === seq) found = record(path, bytes.subarray(start, end));
      number += 1;
    },
  });
  return found ?? (number === seq && rest.length > 0 ? record(path, rest) : undefined);
}

function record(file: string, bytes: Uint8Array): FoundRecord {
  return { file, line: utf8Decode(bytes), leaf: toBase64(leafHash(pageTools.hash, bytes)) };
}
