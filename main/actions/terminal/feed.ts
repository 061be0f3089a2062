import { createPieces } from './pieces.ts';

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
  let waiting = createPieces();
  let held = false;
  const recent = createPieces();

  const weigh = (): void => {
    const now = waiting.size > (held ? ROOM_AT : CROWDED_AT);
    if (now === held) return;
    held = now;
    crowded(held);
  };
  const pump = (): void => {
    // What is typed is echoed at once; a flood goes in pieces as large as the window takes.
    while (
      waiting.size > 0 &&
      (underWay === 0 || (waiting.size >= PIECE && underWay < UNDER_WAY))
    ) {
      const piece = waiting.take(PIECE);
      underWay += piece.length;
      send(piece);
    }
    weigh();
  };
  const forget = (): void => {
    [waiting, underWay] = [createPieces(), 0];
    weigh();
  };
  return {
    push: (bytes) => {
      recent.add(bytes);
      recent.keep(REPLAY);
      if (!watching) return;
      waiting.add(bytes);
      pump();
    },
    watch: () => {
      forget();
      watching = true;
      return recent.all();
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
