import { useEffect, useState } from 'react';
import type { Args } from '../../../main/contract/calls.ts';
import type { Failure } from '../../../main/contract/failure.ts';
import type { JobView } from '../../../main/contract/views.ts';
import { useDesk, useView } from '../../state/window.tsx';

export type Filter = Args<'log.find'>['filter'];

export interface LogSearch {
  readonly filter: Filter;
  /** Undefined while all records are shown. */
  readonly search: string | undefined;
  /** While it goes on. */
  readonly job: JobView | undefined;
  readonly failure: Failure | undefined;
  /** Looks for what the filter says; an empty one shows all again. */
  readonly look: (filter: Filter) => void;
}

/** One search at a time through a log: begun here, done by main, its hits asked for as they are seen. */
export function useSearchInLog(logId: string): LogSearch {
  const { api } = useDesk();
  const { jobs } = useView();
  const [filter, setFilter] = useState<Filter>({});
  const [search, setSearch] = useState<string>();
  const [failure, setFailure] = useState<Failure>();
  useEffect(
    () => () => {
      if (search !== undefined) void api.call['log.end-search']({ search });
    },
    [api, search],
  );
  const look = (wanted: Filter): void => {
    setFilter(wanted);
    setFailure(undefined);
    if (Object.keys(wanted).length === 0) {
      setSearch(undefined);
      return;
    }
    void api.call['log.find']({ logId, filter: wanted }).then((reply) => {
      if (reply.ok) setSearch(reply.value.search);
      else setFailure(reply.error);
    });
  };
  const job = jobs.find(({ kind, subject }) => kind === 'search' && subject === search);
  return { filter, search, job, failure: failure ?? job?.failure, look };
}
