import { useCallback, useEffect, useRef, useState } from 'react';
import type { Args, Call, Value } from '../../main/contract/calls.ts';
import type { Failure, Reply } from '../../main/contract/failure.ts';
import { keepRetry, lastPressed } from './retry.ts';
import { useDesk } from './window.tsx';

export interface Calling {
  /** Calls main. A failure is kept here until the next call; it is never thrown. */
  readonly send: <C extends Call>(call: C, args: Args<C>) => Promise<Reply<Value<C>>>;
  readonly failure?: Failure | undefined;
  readonly busy: boolean;
  readonly clear: () => void;
}

/** One place on a screen that calls main, with the failure to show in that place. */
export function useCall(): Calling {
  const { api } = useDesk();
  const [failure, setFailure] = useState<Failure>();
  const [busy, setBusy] = useState(false);
  const latest = useRef(0);
  const again = useRef<Calling['send']>(undefined);
  const send = useCallback(
    async <C extends Call>(call: C, args: Args<C>): Promise<Reply<Value<C>>> => {
      const mine = ++latest.current;
      const from = lastPressed();
      setBusy(true);
      setFailure(undefined);
      const reply = await api.call[call](args);
      if (mine === latest.current) {
        setBusy(false);
        if (!reply.ok) {
          keepRetry(reply.error, call, () => void again.current?.(call, args), from);
          setFailure(reply.error);
        }
      }
      return reply;
    },
    [api],
  );
  useEffect(() => {
    again.current = send;
  }, [send]);
  const clear = useCallback(() => setFailure(undefined), []);
  return { send, failure, busy, clear };
}
