import { equal, utf8 } from '../../core/journal/bytes.ts';
import type { Hash } from '../../core/ports/hash.ts';
import type { Random } from '../../core/ports/random.ts';
import type { Clipboard } from '../../core/ports/secret-window.ts';
import type { Timer } from '../../core/ports/timer.ts';

/** How long a copied secret stays in the clipboard, milliseconds. */
export const CLIPBOARD_MS = 30_000;

export interface SecretClipboard {
  copy(secret: string): Promise<void>;
  /** At a lock or quit: takes our value out at once, and nobody else's. */
  clear(): Promise<void>;
}

/**
 * A secret in the clipboard for half a minute. It is taken out only if the clipboard still holds
 * it: what is remembered for that is a salted hash, and what the person copied since stays.
 */
export function createSecretClipboard(tools: {
  readonly clipboard: Clipboard;
  readonly hash: Hash;
  readonly random: Random;
  readonly timer: Timer;
}): SecretClipboard {
  const { clipboard, hash, random, timer } = tools;
  const salt = random.bytes(16);
  const digest = (text: string): Uint8Array => hash.sha256(salt, utf8(text));
  let ours: Uint8Array | undefined;
  let waiting: AbortController | undefined;
  const clear = async (): Promise<void> => {
    waiting?.abort();
    waiting = undefined;
    const mine = ours;
    ours = undefined;
    if (mine && equal(digest(await clipboard.read()), mine)) await clipboard.clear();
  };
  return {
    copy: async (secret) => {
      waiting?.abort();
      const mine = new AbortController();
      waiting = mine;
      // Before it is written: a lock that comes meanwhile must find what to take out.
      ours = digest(secret);
      await clipboard.write(secret);
      void timer
        .sleep(CLIPBOARD_MS, mine.signal)
        .then(() => (mine.signal.aborted ? undefined : clear()));
    },
    clear,
  };
}
