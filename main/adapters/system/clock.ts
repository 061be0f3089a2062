import { randomBytes } from 'node:crypto';
import type { Clock } from '../../core/ports/clock.ts';

/**
 * The laptop's clock. `speed` above 1 makes a drill's time run faster, wall and monotonic time
 * alike, so that no jump is seen between them. `since` (epoch milliseconds) is where the faster
 * time left the real one, kept so that a drill resumed after a crash goes on in its own time.
 */
export function createNodeClock({
  speed = 1,
  since = Date.now(),
}: { readonly speed?: number; readonly since?: number } = {}): Clock {
  const start = performance.now();
  const monotonic = () => (performance.now() - start) * 1000;
  return {
    boot: randomBytes(8).toString('hex'),
    now: () => (speed === 1 ? Date.now() : Math.round(since + (Date.now() - since) * speed)),
    monotonic: () => Math.round(monotonic() * speed),
  };
}
