import { useRef, useState } from 'react';
import type { Args } from '../../../../main/contract/calls.ts';
import type { Failure } from '../../../../main/contract/failure.ts';
import { useDesk } from '../../../state/window.tsx';

export type MergedFilter = Args<'log.merged-find'>['filter'];

export interface MergedSearch {
  readonly filter: MergedFilter;
  /** Undefined while all records are shown. */
  readonly search: string | undefined;
  /** Changes when what was typed no longer holds. */
  readonly serial: number;
  readonly failure: Failure | undefined;
  readonly look: (filter: MergedFilter) => void;
}

/** One search at a time through a merged list; the last one asked for counts. */
export function useFindMerged(merged: string): MergedSearch {
  const { api } = useDesk();
  const [filter, setFilter] = useState<MergedFilter>({});
  const [search, setSearch] = useState<string>();
  const [failure, setFailure] = useState<Failure>();
  const [serial, setSerial] = useState(0);
  const latest = useRef(0);
  const showAll = (): void => {
    latest.current += 1;
    setFilter({});
    setSearch(undefined);
    setSerial((before) => before + 1);
  };
  const look = (wanted: MergedFilter): void => {
    setFailure(undefined);
    if (Object.keys(wanted).length === 0) {
      showAll();
      return;
    }
    const mine = (latest.current += 1);
    setFilter(wanted);
    void api.call['log.merged-find']({ merged, filter: wanted }).then((reply) => {
      if (mine !== latest.current) return;
      if (reply.ok) setSearch(reply.value.search);
      else {
        showAll();
        if (reply.error.code !== 'cancelled') setFailure(reply.error);
      }
    });
  };
  return { filter, search, serial, failure, look };
}
