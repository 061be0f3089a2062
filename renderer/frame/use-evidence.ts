import { useCallback, useEffect, useRef, useState } from 'react';
import type { Failure } from '../../main/contract/failure.ts';
import { sendEvidence } from '../state/send-evidence.ts';
import { useDesk } from '../state/window.tsx';

/** A file on its way into the log. */
export interface EvidenceItem {
  readonly key: string;
  readonly name: string;
  readonly size: number;
  readonly from: { readonly file: File; readonly source: Source } | { readonly id: string };
  readonly state: 'waiting' | 'taking' | 'kept' | 'failed';
  readonly done: number;
  /** Kept, but its content is packed and was not looked through. */
  readonly packed?: boolean;
  readonly failure?: Failure | undefined;
}

export interface How {
  readonly treat: 'ask' | 'as-is' | 'masked';
  readonly reason?: string;
}

type Source = 'file' | 'pasted';

interface About {
  readonly openedAt: number;
  readonly source: Source;
  readonly path: string | undefined;
  readonly text: string;
}

/**
 * The files of one dialog: how they come in, one after the other, and what became of each. Other
 * files given while it is open are added to them.
 */
export function useEvidence(files: readonly File[], about: About) {
  const desk = useDesk();
  const { source } = about;
  const [given, setGiven] = useState(files);
  const [items, setItems] = useState(() => files.map((file) => itemOf(file, source)));
  if (files !== given) {
    setGiven(files);
    setItems((now) => [...now, ...files.map((file) => itemOf(file, source))]);
  }
  const latest = useRef(items);
  useEffect(() => {
    latest.current = items;
  }, [items]);
  const stop = useRef(new AbortController());
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    const { current } = stop;
    return () => current.abort();
  }, []);
  const change = useCallback((key: string, to: Partial<EvidenceItem>): void => {
    setItems((all) => all.map((item) => (item.key === key ? { ...item, ...to } : item)));
  }, []);
  const take = async (item: EvidenceItem, how: How): Promise<boolean> => {
    const { openedAt, path, text } = about;
    const args = {
      ...how,
      openedAt,
      ...(text.trim() === '' ? {} : { text: text.trim() }),
      ...(path === undefined ? {} : { path }),
    };
    change(item.key, { state: 'taking', done: 0, failure: undefined });
    const reply =
      'file' in item.from
        ? await sendEvidence(
            desk,
            item.from.file,
            { ...args, source: item.from.source },
            { stop: stop.current.signal, progress: (done) => change(item.key, { done }) },
          )
        : await desk.api.call['evidence.take']({ ...args, id: item.from.id });
    change(
      item.key,
      reply.ok
        ? { state: 'kept', name: reply.value.name, packed: reply.value.packed === true }
        : { state: 'failed', failure: reply.error },
    );
    return reply.ok && reply.value.packed !== true;
  };
  /** True: all are kept, and there is nothing to be told of any. */
  const all = async (): Promise<boolean> => {
    setBusy(true);
    const kept = new Set<string>();
    for (const item of items) {
      if (item.state !== 'waiting' || stop.current.signal.aborted) continue;
      if (await take(item, { treat: 'ask' })) kept.add(item.key);
    }
    setBusy(false);
    return latest.current.every(({ key, state }) => state === 'kept' || kept.has(key));
  };
  return {
    items,
    busy,
    all,
    one: async (item: EvidenceItem, how: How): Promise<void> => {
      setBusy(true);
      await take(item, how);
      setBusy(false);
    },
    remove: (key: string) => setItems((now) => now.filter((item) => item.key !== key)),
    choose: async (): Promise<void> => {
      const reply = await desk.api.call['evidence.choose']({});
      if (!reply.ok) return;
      const chosen = reply.value.map(({ id, name, size, failure }): EvidenceItem => ({
        key: id,
        name,
        size,
        from: { id },
        state: failure ? 'failed' : 'waiting',
        done: 0,
        failure,
      }));
      setItems((now) => [...now, ...chosen]);
    },
  };
}

let count = 0;

function itemOf(file: File, source: Source): EvidenceItem {
  const { name, size } = file;
  count += 1;
  return { key: `given ${count}`, name, size, from: { file, source }, state: 'waiting', done: 0 };
}
