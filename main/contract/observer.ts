import type { ObserverView } from './views/observer-view.ts';

/**
 * All that an observer window can ask: what it shows, and whether account numbers and the like are
 * masked in it. No call of it acts on a run, and main answers it no other.
 */
export interface ObserverCalls {
  'watch.view': { args: Readonly<Record<string, never>>; result: ObserverView };
  'watch.mask': { args: { readonly on: boolean }; result: ObserverView };
}

export const observerCalls = {
  'watch.view': true,
  'watch.mask': true,
} as const satisfies Record<keyof ObserverCalls, true>;
