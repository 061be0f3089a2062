/** What to do with one message that came: what may be taken now, in order, and whether to acknowledge it. */
export interface Taken<T> {
  readonly deliver: readonly T[];
  readonly acknowledge: boolean;
}

/** Puts messages back in order: each is delivered exactly once however often and in whatever order it comes. */
export interface Incoming<T> {
  take(sequence: number, message: T): Taken<T>;
}

/** Most messages kept for a gap to close; past that neither kept nor acknowledged, so that they come again. */
const MOST = 10_000;
/** Most bytes of them. */
const MOST_BYTES = 4 * 1_024 * 1_024;

export function createIncoming<T>(bytesOf: (message: T) => number, most = MOST): Incoming<T> {
  const early = new Map<number, T>();
  let earlyBytes = 0;
  let expected = 0;
  return {
    take: (sequence, message) => {
      // The sender did not hear of it the first time: say it again, or it never stops.
      if (sequence < expected) return { deliver: [], acknowledge: true };
      if (sequence > expected) {
        if (early.has(sequence)) return { deliver: [], acknowledge: true };
        const bytes = earlyBytes + bytesOf(message);
        const room = early.size < most && bytes <= MOST_BYTES;
        if (room) {
          early.set(sequence, message);
          earlyBytes = bytes;
        }
        return { deliver: [], acknowledge: room };
      }
      const deliver = [message];
      expected += 1;
      for (let next = early.get(expected); next !== undefined; next = early.get(expected)) {
        early.delete(expected);
        earlyBytes -= bytesOf(next);
        deliver.push(next);
        expected += 1;
      }
      return { deliver, acknowledge: true };
    },
  };
}
