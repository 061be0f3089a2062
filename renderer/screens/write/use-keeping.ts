import { useCallback, useEffect, useRef, useState } from 'react';
import type { Failure } from '../../../main/contract/failure.ts';
import type { DraftView } from '../../../main/contract/views.ts';
import { useDesk } from '../../state/window.tsx';

export type KeptState = 'kept' | 'waiting' | 'refused';

export interface Keeping {
  readonly state: KeptState;
  readonly savedAt: number;
  readonly failure?: Failure | undefined;
  readonly change: (text: string) => void;
  /** Keeps what is still waiting, and answers once it is kept or refused. */
  readonly keepNow: () => Promise<boolean>;
  /** The version that was kept last. */
  readonly version: () => number;
}

/** Typing is kept when the fingers rest this long, ms. */
const REST = 500;

/**
 * Keeps the draft as it is typed, one version after the other: leaving the screen or losing the app
 * loses nothing but the last half second.
 */
export function useKeeping(draft: DraftView): Keeping {
  const { api } = useDesk();
  const [state, setState] = useState<KeptState>('kept');
  const [savedAt, setSavedAt] = useState(draft.savedAt);
  const [failure, setFailure] = useState<Failure>();
  const base = useRef(draft.version);
  const waiting = useRef<string>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const going = useRef<Promise<boolean>>(Promise.resolve(true));
  const { id } = draft;

  const keepAll = useCallback(async (): Promise<boolean> => {
    while (waiting.current !== undefined) {
      const text = waiting.current;
      waiting.current = undefined;
      const reply = await api.call['draft.keep']({ id, base: base.current, text });
      if (!reply.ok) {
        // What is typed next is tried again with it.
        waiting.current ??= text;
        setState('refused');
        setFailure(reply.error);
        return false;
      }
      base.current = reply.value.version;
      setSavedAt(reply.value.savedAt);
      setFailure(undefined);
    }
    setState('kept');
    return true;
  }, [api, id]);
  const keepNow = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current);
    // One after the other: a second asked for meanwhile must not say "kept" while the first is on its way.
    const next = going.current.then(keepAll);
    going.current = next;
    return next;
  }, [keepAll]);
  const change = useCallback(
    (text: string): void => {
      waiting.current = text;
      setState('waiting');
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void keepNow(), REST);
    },
    [keepNow],
  );
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      void keepNow();
    },
    [keepNow],
  );
  const version = useCallback(() => base.current, []);
  return { state, savedAt, failure, change, keepNow, version };
}
