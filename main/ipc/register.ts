import { calls, type Calls } from '../contract/calls.ts';
import { bindAll, type CallBus, type Trouble } from './dispatch.ts';
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
  bindAll<Calls>(bus, { calls, schemas, handlers }, caller, tell, admit);
}
