import { randomBytes } from 'node:crypto';
import type { Clock } from '../../core/ports/clock.ts';

/**
 * The laptop's clock. `speed` above 1 makes a drill's time run faster: wall and monotonic time
 * alike, both from the moment the clock was made, so that no jump is seen between them.
 */
export function createNodeClock({ speed = 1 }: { readonly speed?: number } = {}): Clock {
  const wallStart = Date.now();
  const monotonicStart = process.hrtime.bigint();
  const monotonic = () => Number((process.hrtime.bigint() - monotonicStart) / 1000n);
  return {
    boot: randomBytes(8).toString('hex'),
    now: () =>
      speed === 1 ? Date.now() : Math.round(wallStart + (Date.now() - wallStart) * speed),
    monotonic: () => Math.round(monotonic() * speed),
  };
}
