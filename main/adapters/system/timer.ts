import type { Timer } from '../../core/ports/timer.ts';

/**
 * Waits of the laptop's clock. With `speed` above 1 a drill waits that much less. With `hold`
 * false a wait does not keep the process alive.
 */
export function createNodeTimer({
  speed = 1,
  hold = true,
}: { readonly speed?: number; readonly hold?: boolean } = {}): Timer {
  return {
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted === true) {
          resolve();
          return;
        }
        const done = () => {
          clearTimeout(timeout);
          signal?.removeEventListener('abort', done);
          resolve();
        };
        const timeout = setTimeout(done, Math.max(0, ms) / speed);
        if (!hold) timeout.unref();
        signal?.addEventListener('abort', done);
      }),
  };
}
