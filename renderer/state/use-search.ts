import { useEffect, useRef, useState } from 'react';
import type { SearchHit } from '../../main/contract/views.ts';
import type { Lang } from '../i18n/text.ts';
import { useDesk } from './window.tsx';

export interface Search {
  readonly query: string;
  readonly setQuery: (query: string) => void;
  /** Hits of the last query that was answered; undefined while the box is empty. */
  readonly hits?: readonly SearchHit[] | undefined;
  /** The hits belong to what stands in the box. */
  readonly settled: boolean;
  /** The first hit of exactly this query, waited for. */
  readonly first: () => Promise<SearchHit | undefined>;
}

/** Playbook search as you type. An answer that comes late, for an older query, is dropped. */
export function useSearch(lang: Lang): Search {
  const { api } = useDesk();
  const [query, setQuery] = useState('');
  const [answer, setAnswer] = useState<{ query: string; hits: readonly SearchHit[] }>();
  const latest = useRef('');
  const wanted = query.trim();
  useEffect(() => {
    latest.current = wanted;
    if (wanted === '') return;
    void api.call['library.search']({ query: wanted, lang }).then((reply) => {
      if (latest.current === wanted) {
        setAnswer({ query: wanted, hits: reply.ok ? reply.value : [] });
      }
    });
  }, [api, wanted, lang]);
  return {
    query,
    setQuery,
    hits: wanted === '' ? undefined : answer?.hits,
    settled: wanted === '' || answer?.query === wanted,
    first: async () => {
      const reply = await api.call['library.search']({ query: wanted, lang });
      return reply.ok ? reply.value[0] : undefined;
    },
  };
}
