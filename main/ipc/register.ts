import type { z } from 'zod';
import { calls, type Args, type Call } from '../contract/calls.ts';
import { bind, type CallBus, type Trouble } from './dispatch.ts';
import type { Handlers } from './handlers/handlers.ts';
import { createRate } from './rate.ts';
import { schemas } from './schemas.ts';
import type { Caller } from './sender.ts';

/** No person and no screen of ours makes as many calls within one second. */
const MOST_CALLS = 1_000;

/**
 * Answers every call of the contract for the one window that may make them. Once, before the
 * window is opened.
 */
export function registerCalls(
  bus: CallBus,
  handlers: Handlers,
  caller: Caller,
  tell: (trouble: Trouble) => void,
  now: () => number,
): void {
  const admit = createRate(MOST_CALLS, 1_000, now);
  const one = <C extends Call>(call: C): void => {
    const schema: z.ZodType<unknown> = schemas[call];
    bind(bus, call, caller, schema as z.ZodType<Args<C>>, handlers[call], tell, admit);
  };
  for (const call of Object.keys(calls)) one(call as Call);
}
