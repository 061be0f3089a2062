import { useEffect, useState } from 'react';
import type { Failure, Reply } from '../../../main/contract/failure.ts';
import type { HitsPage, LogRow, RecordRow } from '../../../main/contract/views.ts';
import { useDesk } from '../../state/window.tsx';

/** Records are asked for this many at a time. */
const CHUNK = 100;
/** Chunks that are kept; the window never holds more of a log. */
const KEPT = 16;

export interface Records {
  readonly total: number;
  readonly log?: LogRow;
  readonly failure?: Failure;
  /** By position: the place in the log, or among the hits. Undefined while it is on its way. */
  readonly at: (position: number) => RecordRow | undefined;
  /** The first answer is there. */
  readonly ready: boolean;
}

interface Kept {
  readonly key: string;
  readonly total: number;
  readonly log?: LogRow;
  readonly failure?: Failure;
  readonly chunks: ReadonlyMap<number, readonly RecordRow[]>;
  readonly ready: boolean;
}

const nothing = (key: string): Kept => ({ key, total: 0, chunks: new Map(), ready: false });

/**
 * The records of a log, or the hits of a search in it, as far as they are looked at. `again`
 * changes when there may be more of them.
 */
export function useRecords(
  logId: string,
  search: string | undefined,
  first: number,
  end: number,
  again: string | number,
): Records {
  const { api } = useDesk();
  const key = search ?? logId;
  const [kept, setKept] = useState<Kept>(() => nothing(key));
  const from = Math.floor(Math.max(0, first) / CHUNK);
  const to = Math.floor(Math.max(0, end - 1) / CHUNK);
  useEffect(() => {
    let wanted = true;
    const load = async (chunk: number): Promise<void> => {
      const stretch = { from: chunk * CHUNK, count: CHUNK };
      const reply: Reply<HitsPage & { readonly log?: LogRow }> =
        search === undefined
          ? await api.call['log.page']({ logId, ...stretch })
          : await api.call['log.hits']({ search, ...stretch });
      if (!wanted) return;
      setKept((before) => {
        const base = before.key === key ? before : nothing(key);
        if (!reply.ok) return { ...base, failure: reply.error, ready: true };
        const chunks = new Map(base.chunks);
        chunks.delete(chunk);
        chunks.set(chunk, reply.value.records);
        for (const old of [...chunks.keys()].slice(0, Math.max(0, chunks.size - KEPT))) {
          chunks.delete(old);
        }
        const { failure: _, ...rest } = base;
        const { log } = reply.value;
        return { ...rest, ...(log && { log }), total: reply.value.total, chunks, ready: true };
      });
    };
    for (let chunk = from; chunk <= to; chunk += 1) void load(chunk);
    return () => {
      wanted = false;
    };
  }, [api, logId, search, key, from, to, again]);
  const shown = kept.key === key ? kept : nothing(key);
  return {
    total: shown.total,
    ready: shown.ready,
    at: (position) => shown.chunks.get(Math.floor(position / CHUNK))?.[position % CHUNK],
    ...(kept.log && { log: kept.log }),
    ...(shown.failure && { failure: shown.failure }),
  };
}
