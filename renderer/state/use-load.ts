import { useEffect, useState } from 'react';
import type { Args, Call, Value } from '../../main/contract/calls.ts';
import type { Failure } from '../../main/contract/failure.ts';
import { keepReload } from './retry.ts';
import { useDesk } from './window.tsx';

export interface Loaded<T> {
  readonly value?: T;
  readonly failure?: Failure;
  readonly loading: boolean;
}

interface Kept<T> extends Loaded<T> {
  readonly key: string;
}

/**
 * Reads once per set of arguments (and again when `again` changes). The last value stays while the
 * next one is read, so that nothing flickers.
 */
export function useLoad<C extends Call>(
  call: C,
  args: Args<C>,
  again: string | number = 0,
): Loaded<Value<C>> {
  const { api } = useDesk();
  const [retried, setRetried] = useState(0);
  const key = JSON.stringify([call, args, again, retried]);
  const [kept, setKept] = useState<Kept<Value<C>>>({ key: '', loading: true });
  useEffect(() => {
    let wanted = true;
    const [, given] = JSON.parse(key) as [C, Args<C>];
    void api.call[call](given).then((reply) => {
      if (!wanted) return;
      if (!reply.ok) keepReload(reply.error, call, () => setRetried((times) => times + 1));
      setKept(
        reply.ok
          ? { key, loading: false, value: reply.value }
          : { key, loading: false, failure: reply.error },
      );
    });
    return () => {
      wanted = false;
    };
  }, [api, call, key]);
  return kept.key === key ? kept : { ...kept, loading: true };
}
