/** The part of a WebSocket that decides whether more is read. */
interface Readable {
  pause(): void;
  resume(): void;
}

/** Messages in one turn of the loop; some milliseconds of work. */
const MOST_A_TURN = 48;

/**
 * To be called for each message that came: after some, reading waits for the next turn of the
 * loop. Without it one turn takes megabytes off a fast connection while the window stands still.
 */
export function takeTurns(socket: Readable, held: () => boolean): () => void {
  let count = 0;
  return () => {
    count += 1;
    if (count !== MOST_A_TURN) return;
    socket.pause();
    setImmediate(() => {
      count = 0;
      if (!held()) socket.resume();
    });
  };
}
