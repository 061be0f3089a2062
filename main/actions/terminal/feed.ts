/** A terminal's output on its way to the window, never more than the window keeps up with. */
export interface Feed {
  push(bytes: Uint8Array): void;
  /** A screen begins to show it: answers the newest output to begin with. */
  watch(): Uint8Array;
  unwatch(): void;
  /** The window has drawn so many bytes. */
  taken(count: number): void;
}

interface FeedOptions {
  readonly send: (bytes: Uint8Array) => void;
  /** More waits than should, or no longer. */
  readonly crowded: (crowded: boolean) => void;
}

/** Bytes under way to the window at most; while any are, more is gathered into one piece. */
const UNDER_WAY = 128 * 1_024;
const PIECE = 64 * 1_024;
const CROWDED_AT = 512 * 1_024;
const ROOM_AT = 128 * 1_024;
/** What a screen that comes back begins with. */
const REPLAY = 128 * 1_024;

export function createFeed({ send, crowded }: FeedOptions): Feed {
  let watching = false;
  let underWay = 0;
  let waiting: Uint8Array[] = [];
  let waitingBytes = 0;
  let held = false;
  const recent: Uint8Array[] = [];
  let recentBytes = 0;

  const remember = (bytes: Uint8Array): void => {
    recent.push(bytes);
    recentBytes += bytes.length;
    while (recentBytes - (recent[0]?.length ?? 0) >= REPLAY) {
      recentBytes -= recent.shift()?.length ?? 0;
    }
  };
  const weigh = (): void => {
    const now = held ? waitingBytes > ROOM_AT : waitingBytes > CROWDED_AT;
    if (now === held) return;
    held = now;
    crowded(held);
  };
  const pump = (): void => {
    // What is typed is echoed at once; a flood goes in pieces as large as the window takes.
    while (
      waiting.length > 0 &&
      (underWay === 0 || (waitingBytes >= PIECE && underWay < UNDER_WAY))
    ) {
      const pieces: Uint8Array[] = [];
      let size = 0;
      while (waiting.length > 0 && size < PIECE) {
        const next = waiting.shift();
        if (next) pieces.push(next);
        size += next?.length ?? 0;
      }
      waitingBytes -= size;
      underWay += size;
      send(joined(pieces, size));
    }
    weigh();
  };
  const forget = (): void => {
    [waiting, waitingBytes, underWay] = [[], 0, 0];
    weigh();
  };
  return {
    push: (bytes) => {
      remember(bytes);
      if (!watching) return;
      waiting.push(bytes);
      waitingBytes += bytes.length;
      pump();
    },
    watch: () => {
      forget();
      watching = true;
      return joined(recent, recentBytes);
    },
    unwatch: () => {
      watching = false;
      forget();
    },
    taken: (count) => {
      underWay = Math.max(0, underWay - count);
      if (watching) pump();
    },
  };
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
