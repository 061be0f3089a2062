import { useCallback, useEffect, useRef, useState } from 'react';
import type { DraftPreview } from '../../../../main/contract/views.ts';
import { useDesk } from '../../../state/window.tsx';

export interface Previewed {
  /** The last step that could be shown. */
  readonly shown?: DraftPreview;
  /** The text has errors now: `shown` is how it was before. */
  readonly stale: boolean;
}

interface Place {
  readonly text: string;
  readonly offset: number;
}

/** Asked when text and caret rest this long, ms: a caret that passes through shows nothing. */
const REST = 120;

/** The step under the caret as main makes it, while `on`. One question at a time, the newest last. */
export function usePreview(on: boolean, place: () => Place) {
  const { api } = useDesk();
  const [previewed, setPreviewed] = useState<Previewed>({ stale: false });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const wanted = useRef(false);
  const asking = useRef(false);
  const placeNow = useRef(place);
  useEffect(() => {
    placeNow.current = place;
  }, [place]);
  const ask = useCallback(async (): Promise<void> => {
    if (asking.current) return;
    asking.current = true;
    while (wanted.current) {
      wanted.current = false;
      const reply = await api.call['draft.preview'](placeNow.current());
      const made = reply.ok ? reply.value : undefined;
      setPreviewed((before) => (made ? { shown: made, stale: false } : { ...before, stale: true }));
    }
    asking.current = false;
  }, [api]);
  const moved = useCallback((): void => {
    clearTimeout(timer.current);
    if (!on) return;
    timer.current = setTimeout(() => {
      wanted.current = true;
      void ask();
    }, REST);
  }, [on, ask]);
  useEffect(() => {
    moved();
    return () => clearTimeout(timer.current);
  }, [moved]);
  return { previewed, moved };
}
