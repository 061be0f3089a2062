/**
 * The two times of a range, both in milliseconds since the epoch.
 * `server` is what AWS would say it is: signatures, sessions, MFA age and the `Date` header go by
 * it, so any client signs with its own clock whatever the drill's speed. `drill` runs `speed` times
 * faster from the first start on: MFA codes and commands go by it, that is, whatever people wait for.
 */
export interface RangeClock {
  server(): number;
  drill(): number;
  /** The laptop's time at which the drill's clock will show `drill`. */
  wallAt(drill: number): number;
  setSkew(ms: number): void;
}

/** Where the drill's clock stood at one wall time; kept over restarts so that it never goes back. */
export interface ClockOrigin {
  readonly wall: number;
  readonly drill: number;
  readonly speed: number;
}

export function createRangeClock(wall: () => number, origin: ClockOrigin): RangeClock {
  let skew = 0;
  return {
    server: () => wall() + skew,
    drill: () => drillTime(origin, wall()) + skew,
    wallAt: (drill) => origin.wall + (drill - skew - origin.drill) / origin.speed,
    setSkew: (ms) => {
      skew = ms;
    },
  };
}

export function drillTime(origin: ClockOrigin, wall: number): number {
  return origin.drill + (wall - origin.wall) * origin.speed;
}
