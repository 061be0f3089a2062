import type { Args, Call, Value } from './calls.ts';
import type { EventName, Events } from './events.ts';
import type { Reply } from './failure.ts';

/** `window.api`: one function per call, one `on` for events. Derived from the tables in the preload. */
export interface Api {
  readonly call: { readonly [C in Call]: (args: Args<C>) => Promise<Reply<Value<C>>> };
  /** Answers the function that stops listening. */
  readonly on: <E extends EventName>(event: E, listen: (payload: Events[E]) => void) => () => void;
}
