import { useEffect, useState } from 'react';
import type { Failure, Reply } from '../../../main/contract/failure.ts';

/** Rows are asked for this many at a time. */
const CHUNK = 100;
/** Chunks that are kept; the window never holds more of a list. */
const KEPT = 16;

interface Page {
  readonly total: number;
  readonly records: readonly unknown[];
}

export interface Chunks<P extends Page> {
  readonly total: number;
  readonly failure?: Failure;
  /** The page that came last. */
  readonly last?: P;
  /** By position. Undefined while it is on its way. */
  readonly at: (position: number) => P['records'][number] | undefined;
  /** The first answer is there. */
  readonly ready: boolean;
}

interface Kept<P extends Page> {
  readonly key: string;
  readonly total: number;
  readonly last?: P;
  readonly failure?: Failure;
  readonly chunks: ReadonlyMap<number, P['records']>;
  readonly ready: boolean;
}

const nothing = (key: string) => ({ key, total: 0, chunks: new Map(), ready: false });

/**
 * A long list as far as it is looked at, `first` to `end`. `key` names the list, `load` asks main for
 * a stretch of it and is the same function while the list is; `again` changes when there may be more.
 */
export function useChunks<P extends Page>(
  key: string,
  load: (from: number, count: number) => Promise<Reply<P>>,
  first: number,
  end: number,
  again: string | number,
): Chunks<P> {
  const [kept, setKept] = useState<Kept<P>>(() => nothing(key));
  const from = Math.floor(Math.max(0, first) / CHUNK);
  const to = Math.floor(Math.max(0, end - 1) / CHUNK);
  useEffect(() => {
    let wanted = true;
    const one = async (chunk: number): Promise<void> => {
      const reply = await load(chunk * CHUNK, CHUNK);
      if (!wanted) return;
      setKept((before) => {
        const base: Kept<P> = before.key === key ? before : nothing(key);
        if (!reply.ok) return { ...base, failure: reply.error, ready: true };
        const { total, records } = reply.value;
        const chunks = new Map(base.chunks);
        chunks.delete(chunk);
        chunks.set(chunk, records);
        for (const old of [...chunks.keys()].slice(0, Math.max(0, chunks.size - KEPT))) {
          chunks.delete(old);
        }
        return { key, last: reply.value, total, chunks, ready: true };
      });
    };
    for (let chunk = from; chunk <= to; chunk += 1) void one(chunk);
    return () => {
      wanted = false;
    };
  }, [load, key, from, to, again]);
  const shown: Kept<P> = kept.key === key ? kept : nothing(key);
  const { total, ready, last, failure } = shown;
  return {
    total,
    ready,
    at: (position) => shown.chunks.get(Math.floor(position / CHUNK))?.[position % CHUNK],
    ...(last && { last }),
    ...(failure && { failure }),
  };
}
