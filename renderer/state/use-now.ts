import { useSyncExternalStore } from 'react';

let now = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;
const listeners = new Set<() => void>();

function follow(listen: () => void): () => void {
  listeners.add(listen);
  now = Date.now();
  timer ??= setInterval(() => {
    now = Date.now();
    for (const each of listeners) each();
  }, 1000);
  return () => {
    listeners.delete(listen);
    if (listeners.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  };
}

/** Epoch ms, once a second: one timer for every clock and countdown in the window. */
export function useNow(): number {
  return useSyncExternalStore(follow, () => now);
}
