import { useState } from 'react';
import type { Args, Call, Value } from '../../main/contract/calls.ts';
import { useLoad, type Loaded } from './use-load.ts';
import { useView } from './window.tsx';

/**
 * As `useLoad`, and again with main's next view while `going`: main looks at AWS and pushes what it
 * sees, so that no clock of the window's own is needed. The last answer comes first, then the next
 * question; a window that nobody sees asks nothing.
 */
export function useFresh<C extends Call>(
  call: C,
  args: Args<C>,
  { going, state }: { readonly going: boolean; readonly state: string },
): Loaded<Value<C>> {
  const { serial } = useView();
  const [turn, setTurn] = useState(serial);
  const loaded = useLoad(call, args, `${state} ${String(turn)}`);
  if (going && !loaded.loading && turn !== serial && !document.hidden) setTurn(serial);
  return loaded;
}
