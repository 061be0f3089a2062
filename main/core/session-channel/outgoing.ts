import { FIRST_TIMING, measured, type Timing } from './timing.ts';

interface Sent {
  readonly sequence: number;
  readonly bytes: Uint8Array;
  sentAt: number;
  tries: number;
}

/** What was sent and not acknowledged yet, in order. Knows no clock: it is told the time. */
export interface Outgoing {
  /** The number the next message gets. */
  next(): number;
  /** Keeps the message until it is acknowledged; `bytes` are what was put on the wire. */
  sent(sequence: number, bytes: Uint8Array, now: number): void;
  acknowledged(sequence: number, now: number): void;
  /** The oldest message when it waited too long, to be sent again byte for byte. */
  due(now: number): Uint8Array | undefined;
  /** After a cut: everything that waits, to be sent again at once. */
  all(now: number): readonly Uint8Array[];
  readonly waiting: number;
  /** How often the oldest message was sent. */
  readonly tries: number;
  readonly timing: Timing;
}

export function createOutgoing(): Outgoing {
  const waiting = new Map<number, Sent>();
  let timing = FIRST_TIMING;
  let count = 0;
  const front = (): Sent | undefined => waiting.values().next().value;
  const again = (one: Sent, now: number): Uint8Array => {
    one.sentAt = now;
    one.tries += 1;
    return one.bytes;
  };
  return {
    next: () => count++,
    sent: (sequence, bytes, now) => {
      waiting.set(sequence, { sequence, bytes, sentAt: now, tries: 1 });
    },
    acknowledged: (sequence, now) => {
      const one = waiting.get(sequence);
      if (!one) return;
      waiting.delete(sequence);
      // An answer to a message sent twice does not tell which of the two it answers (Karn).
      if (one.tries === 1) timing = measured(timing, Math.max(0, now - one.sentAt));
    },
    due: (now) => {
      const one = front();
      return one && now - one.sentAt >= timing.timeout ? again(one, now) : undefined;
    },
    all: (now) => [...waiting.values()].map((one) => again(one, now)),
    get waiting() {
      return waiting.size;
    },
    get tries() {
      return front()?.tries ?? 0;
    },
    get timing() {
      return timing;
    },
  };
}
