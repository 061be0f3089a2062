import { useEffect, useRef, useState } from 'react';
import type { SearchHit } from '../../main/contract/views.ts';
import type { Lang } from '../i18n/text.ts';
import type { Desk } from './connect.ts';
import { useDesk } from './window.tsx';

export interface Search {
  readonly query: string;
  readonly setQuery: (query: string) => void;
  /** Hits of the last query that was answered; undefined while the box is empty. */
  readonly hits?: readonly SearchHit[] | undefined;
  /** The hits belong to what stands in the box. */
  readonly settled: boolean;
  /** The hits of exactly this query, waited for. */
  readonly all: () => Promise<readonly SearchHit[]>;
  /** The first of them. */
  readonly first: () => Promise<SearchHit | undefined>;
}

/** As many as main gives: a list that is narrowed down needs those behind the first ones. */
const WIDE = 200;

/** Playbook search as you type. An answer that comes late, for an older query, is dropped. */
export function useSearch(lang: Lang, wide = false): Search {
  const { api } = useDesk();
  const [query, setQuery] = useState('');
  const [answer, setAnswer] = useState<{ query: string; hits: readonly SearchHit[] }>();
  const latest = useRef('');
  const wanted = query.trim();
  useEffect(() => {
    latest.current = wanted;
    if (wanted === '') return;
    void ask(api, wanted, lang, wide).then((hits) => {
      if (latest.current === wanted) {
        setAnswer({ query: wanted, hits });
      }
    });
  }, [api, wanted, lang, wide]);
  return {
    query,
    setQuery,
    hits: wanted === '' ? undefined : answer?.hits,
    settled: wanted === '' || answer?.query === wanted,
    all: () => ask(api, wanted, lang, wide),
    first: async () => (await ask(api, wanted, lang, wide))[0],
  };
}

async function ask(
  api: Desk['api'],
  query: string,
  lang: Lang,
  wide: boolean,
): Promise<readonly SearchHit[]> {
  const reply = await api.call['library.search']({ query, lang, ...(wide ? { most: WIDE } : {}) });
  return reply.ok ? reply.value : [];
}
