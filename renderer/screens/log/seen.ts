import { useSyncExternalStore } from 'react';
import { createStore } from '../../state/store.ts';

/** How this screen shows logs: kept while the window is open, whichever log is shown. */
export interface Seen {
  readonly time: 'local' | 'utc' | 'both';
  readonly order: 'newest' | 'oldest';
}

const seen = createStore<Seen>({ time: 'both', order: 'newest' });

export function useSeen(): Seen {
  return useSyncExternalStore(seen.follow, seen.get);
}

export const see = seen.set;
