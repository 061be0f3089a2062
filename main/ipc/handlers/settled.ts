import type { Call } from '../../contract/calls.ts';
import type { Handlers } from './handlers.ts';

/** The same handlers, each answering only after the window was told what changed. */
export function settled(handlers: Handlers, flush: () => void): Handlers {
  const wrap = <C extends Call>(call: C): Handlers[C] => {
    const handle = handlers[call];
    const wrapped = async (args: Parameters<Handlers[C]>[0]): Promise<unknown> => {
      const reply = await handle(args);
      flush();
      return reply;
    };
    return wrapped as Handlers[C];
  };
  const calls = Object.keys(handlers) as Call[];
  return Object.fromEntries(calls.map((call) => [call, wrap(call)])) as Handlers;
}
