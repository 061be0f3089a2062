import { useCallback, useState } from 'react';
import type { Failure, Reply } from '../../../main/contract/failure.ts';
import type { HitsPage, LogRow, RecordRow } from '../../../main/contract/views.ts';
import { useDesk } from '../../state/window.tsx';
import { useChunks } from './use-chunks.ts';

export interface Records {
  readonly total: number;
  readonly log?: LogRow;
  readonly failure?: Failure;
  /** By position: the place in the log, or among the hits. Undefined while it is on its way. */
  readonly at: (position: number) => RecordRow | undefined;
  /** The first answer is there. */
  readonly ready: boolean;
}

type Page = HitsPage & { readonly log?: LogRow };

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
  const load = useCallback(
    (from: number, count: number): Promise<Reply<Page>> =>
      search === undefined
        ? api.call['log.page']({ logId, from, count })
        : api.call['log.hits']({ search, from, count }),
    [api, logId, search],
  );
  const { last, ...records } = useChunks<Page>(search ?? logId, load, first, end, again);
  /* Hits say nothing of their log: what was known of it stays. */
  const [log, setLog] = useState<LogRow>();
  if (last?.log && last.log !== log) setLog(last.log);
  return { ...records, ...(log && { log }) };
}
