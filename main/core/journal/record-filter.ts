import { fold } from '../search/terms.ts';
import type { Entry, RecordType } from './payload.ts';

/** Which records are wanted. All that is given must hold; nothing given wants all. */
export interface RecordFilter {
  /** Words, all of which occur: in the record, in its free texts, or in what the screen says of it. */
  readonly text?: string;
  /** The actor's id. */
  readonly who?: string;
  readonly types?: readonly RecordType[];
  /** Path of a step; those below it count too. */
  readonly step?: string;
  /** Epoch ms, both ends included. */
  readonly from?: number;
  readonly to?: number;
}

export interface FilterInput {
  readonly entry: Entry;
  readonly who: string;
  /** The record as written: free texts stand in it as commitments. */
  readonly line: string;
}

const COMMITMENT = /"c":"([A-Za-z0-9+/]{43}=)"/g;

/** The words of a search, folded: what is matched is folded alike. */
export function wordsOf(text: string): readonly string[] {
  return fold(text)
    .split(/\s+/u)
    .filter((word) => word !== '');
}

/** True when every word occurs in the text. */
export function holdsAll(words: readonly string[], text: string): boolean {
  const folded = fold(text);
  return words.every((word) => folded.includes(word));
}

/**
 * The filter as one question per record. `said` is the line the screen shows for it, in each
 * language; `texts` are the commitments of free texts that hold all words.
 */
export function createMatcher(
  filter: RecordFilter,
  said: (entry: Entry) => string,
  texts: ReadonlySet<string>,
): (record: FilterInput) => boolean {
  const words = wordsOf(filter.text ?? '');
  const types = filter.types === undefined ? undefined : new Set<string>(filter.types);
  const { who, step, from, to } = filter;
  return ({ entry, who: actor, line }) => {
    if (types && !types.has(entry.type)) return false;
    if (who !== undefined && actor !== who) return false;
    if (step !== undefined && !isAt(entry.step, step)) return false;
    if (from !== undefined || to !== undefined) {
      const at = Date.parse(entry.ts);
      if (from !== undefined && !(at >= from)) return false;
      if (to !== undefined && !(at <= to)) return false;
    }
    if (words.length === 0) return true;
    if (texts.size > 0) {
      for (const [, c = ''] of line.matchAll(COMMITMENT)) if (texts.has(c)) return true;
    }
    return holdsAll(words, `${said(entry)}\n${line}`);
  };
}

function isAt(path: string | undefined, wanted: string): boolean {
  return path !== undefined && (path === wanted || path.startsWith(`${wanted}/`));
}
