import { randomBytes } from 'node:crypto';
import type { Clock } from '../../core/ports/clock.ts';
import type { AbortSignalLike, Timer } from '../../core/ports/timer.ts';

/** Time that stands still until somebody waits. */
export interface SteppedTime {
  readonly clock: Clock;
  /** A wait of it moves time to its end. */
  readonly timer: Timer;
  /** For what goes on beside the work: its waits end as time passes them, and move nothing. */
  readonly beside: Timer;
}

interface Sleeper {
  readonly due: number;
  readonly moves: boolean;
  readonly wake: () => void;
}

/**
 * A drill's time on demand: it takes no longer than the machine needs. Whoever waits longest waits
 * for those before. A wait that is raced with the disk or the network always wins: where time is
 * stepped, patience has no measure.
 *
 * @param since where it stands at first, epoch milliseconds
 */
export function createSteppedTime(since: number): SteppedTime {
  let now = since;
  let sleepers: readonly Sleeper[] = [];
  let turning = false;

  const leave = (sleeper: Sleeper): void => {
    sleepers = sleepers.filter((one) => one !== sleeper);
    sleeper.wake();
  };

  /** One sleeper a turn: what it then does may be a wait that ends sooner than the next one's. */
  const turn = (): void => {
    turning = false;
    if (!sleepers.some(({ moves }) => moves)) return;
    const first = sleepers.reduce((soonest, one) => (one.due < soonest.due ? one : soonest));
    now = Math.max(now, first.due);
    leave(first);
    soon();
  };

  const soon = (): void => {
    if (turning || !sleepers.some(({ moves }) => moves)) return;
    turning = true;
    setImmediate(turn);
  };

  const timer = (moves: boolean): Timer => ({
    sleep: (ms: number, signal?: AbortSignalLike) =>
      new Promise((resolve) => {
        if (signal?.aborted === true) {
          resolve();
          return;
        }
        const gone = (): void => {
          leave(sleeper);
        };
        const wake = (): void => {
          signal?.removeEventListener('abort', gone);
          resolve();
        };
        const sleeper: Sleeper = { due: now + Math.max(0, ms), moves, wake };
        signal?.addEventListener('abort', gone);
        sleepers = [...sleepers, sleeper];
        soon();
      }),
  });

  return {
    clock: {
      boot: randomBytes(8).toString('hex'),
      now: () => Math.round(now),
      monotonic: () => Math.round((now - since) * 1000),
    },
    timer: timer(true),
    beside: timer(false),
  };
}
