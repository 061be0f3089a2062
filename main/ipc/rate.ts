/** Lets through at most `most` calls in any `window` milliseconds of the given clock. */
export function createRate(most: number, window: number, now: () => number): () => boolean {
  const times: number[] = [];
  return () => {
    const at = now();
    while (times[0] !== undefined && times[0] <= at - window) times.shift();
    if (times.length >= most) return false;
    times.push(at);
    return true;
  };
}
