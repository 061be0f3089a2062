import type { Args, Call, Value } from '../../contract/calls.ts';
import type { Reply } from '../../contract/failure.ts';

/** One function per call of the contract; what is missing does not compile. */
export type Handlers = {
  readonly [C in Call]: (args: Args<C>) => Promise<Reply<Value<C>>> | Reply<Value<C>>;
};

export type Part<C extends Call> = Pick<Handlers, C>;
