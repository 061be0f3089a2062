/** Evidence that comes from the window in pieces: one side puts them in, the other takes them out. */
export interface Intake {
  readonly size: number;
  received: number;
  /** Epoch ms of the last piece. */
  touchedAt: number;
  /** Answers once the piece has been taken, so that no more than one waits in memory. */
  put(bytes: Uint8Array): Promise<void>;
  end(): void;
  /** Gives it up: whoever takes from it sees an error. */
  give(why: string): void;
  readonly pieces: AsyncIterable<Uint8Array>;
}

export function createIntake(size: number, now: number): Intake {
  let waiting: { readonly bytes: Uint8Array; readonly taken: () => void } | undefined;
  let ended = false;
  let given: string | undefined;
  let wake: (() => void) | undefined;
  const changed = (): void => {
    wake?.();
    wake = undefined;
  };
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (;;) {
      if (given !== undefined) throw new Error(given);
      if (waiting) {
        const { bytes, taken } = waiting;
        waiting = undefined;
        yield bytes;
        taken();
      } else if (ended) return;
      else await new Promise<void>((resolve) => (wake = resolve));
    }
  }
  return {
    size,
    received: 0,
    touchedAt: now,
    put: (bytes) =>
      new Promise((taken) => {
        waiting = { bytes, taken };
        changed();
      }),
    end: () => {
      ended = true;
      changed();
    },
    give: (why) => {
      given = why;
      waiting?.taken();
      changed();
    },
    pieces: pieces(),
  };
}
