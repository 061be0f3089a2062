import { useCallback, useEffect, useRef, useState } from 'react';
import type { Failure } from '../../../../main/contract/failure.ts';
import type { KitComplaintView, KitDraftView } from '../../../../main/contract/views.ts';
import { useDesk } from '../../../state/window.tsx';

export type From = 'kept' | 'installed' | 'empty' | 'sample';

export interface Drafting {
  readonly draft?: KitDraftView;
  readonly kept: boolean;
  readonly complaints: readonly KitComplaintView[];
  readonly failure?: Failure | undefined;
  readonly change: (part: Partial<KitDraftView>) => void;
  readonly begin: (from: From) => Promise<void>;
}

/** Typing is kept and judged when the fingers rest this long, ms. */
const REST = 400;

/** The form, kept by main as it is typed: leaving the screen or the app loses nothing. */
export function useDraft(): Drafting {
  const { api } = useDesk();
  const [draft, setDraft] = useState<KitDraftView>();
  const [kept, setKept] = useState(false);
  const [complaints, setComplaints] = useState<readonly KitComplaintView[]>([]);
  const [failure, setFailure] = useState<Failure>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const waiting = useRef<() => void>(undefined);

  const keep = useCallback(
    async (next: KitDraftView): Promise<void> => {
      waiting.current = undefined;
      const reply = await api.call['kit-draft.keep']({ draft: next });
      setFailure(reply.ok ? undefined : reply.error);
      if (reply.ok) setComplaints(reply.value);
    },
    [api],
  );
  const begin = useCallback(
    async (from: From): Promise<void> => {
      const reply = await api.call['kit-draft.open']({ from });
      if (!reply.ok) {
        setFailure(reply.error);
        return;
      }
      setDraft(reply.value.draft);
      setKept(reply.value.kept);
      setComplaints(reply.value.complaints);
      // Begun anew on purpose: what was typed before is not what the person finds next time.
      if (from !== 'kept') await keep(reply.value.draft);
    },
    [api, keep],
  );
  useEffect(() => {
    let wanted = true;
    void Promise.resolve().then(() => (wanted ? begin('kept') : undefined));
    return () => {
      wanted = false;
    };
  }, [begin]);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      waiting.current?.();
    },
    [],
  );
  const change = (part: Partial<KitDraftView>): void => {
    if (!draft) return;
    const next = { ...draft, ...part };
    setDraft(next);
    clearTimeout(timer.current);
    waiting.current = () => void keep(next);
    timer.current = setTimeout(() => void keep(next), REST);
  };
  return { kept, complaints, failure, change, begin, ...(draft ? { draft } : {}) };
}
