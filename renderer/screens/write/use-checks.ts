import { useCallback, useEffect, useRef, useState } from 'react';
import type { DraftFinding } from '../../../main/contract/views.ts';
import { useDesk } from '../../state/window.tsx';

export interface Checks {
  readonly findings: readonly DraftFinding[];
  /** Main has answered once: before, no finding does not mean that there is none. */
  readonly answered: boolean;
  /** The text the findings are of. */
  readonly checked: string;
  /** It is the text as it is now. */
  readonly current: boolean;
  readonly check: (text: string) => void;
}

/**
 * What main finds wrong with the text, asked at every change. One question at a time: what was typed
 * while main answered is asked once, as it is by then, and an answer on an older text is not shown.
 */
export function useChecks(begun: string): Checks {
  const { api } = useDesk();
  const [findings, setFindings] = useState<readonly DraftFinding[]>([]);
  const [checked, setChecked] = useState(begun);
  const [current, setCurrent] = useState(false);
  const [answered, setAnswered] = useState(false);
  const wanted = useRef<string>(undefined);
  const asking = useRef(false);
  const gone = useRef(false);
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
    };
  }, []);
  const ask = useCallback(async (): Promise<void> => {
    asking.current = true;
    while (wanted.current !== undefined && !gone.current) {
      const text = wanted.current;
      wanted.current = undefined;
      const reply = await api.call['draft.check']({ text });
      if (wanted.current !== undefined || gone.current || !reply.ok) continue;
      setFindings(reply.value);
      setChecked(text);
      setCurrent(true);
      setAnswered(true);
    }
    asking.current = false;
  }, [api]);
  const check = useCallback(
    (text: string): void => {
      wanted.current = text;
      setCurrent(false);
      if (!asking.current) void ask();
    },
    [ask],
  );
  return { findings, answered, checked, current, check };
}
