import { useCallback, useRef } from 'react';
import { useDesk } from '../../../state/window.tsx';
import type { TerminalScreen } from '../../../ui/terminal/screen.ts';

export interface TerminalUse {
  readonly type: (text: string) => void;
  /** As `type`, told apart from typing where the shell asked for that. */
  readonly paste: (text: string) => void;
  readonly size: (columns: number, rows: number) => void;
  /** Shows the session's output on a screen until the answer is called. */
  readonly follow: (screen: TerminalScreen) => () => void;
}

/** Most characters in one call: a long paste goes in pieces. */
const PIECE = 16_384;

/**
 * Follows the output of one session. Main hears of each piece once it stands on the screen, and sends
 * more only then.
 */
export function useTerminal(session: string): TerminalUse {
  const { api } = useDesk();
  const shown = useRef<TerminalScreen>(undefined);
  const type = useCallback(
    (text: string): void => {
      for (let at = 0; at < text.length; at += PIECE) {
        void api.call['terminal.type']({ session, text: text.slice(at, at + PIECE) });
      }
    },
    [api, session],
  );
  const paste = useCallback(
    (text: string): void => {
      type(shown.current?.bracketedPaste === true ? `\u001b[200~${text}\u001b[201~` : text);
    },
    [type],
  );
  const follow = useCallback(
    (screen: TerminalScreen): (() => void) => {
      shown.current = screen;
      const decoder = new TextDecoder();
      const read = (bytes: Uint8Array): string => decoder.decode(bytes, { stream: true });
      // What comes before the answer belongs behind it.
      let early: Uint8Array[] | undefined = [];
      let gone = false;
      const show = (bytes: Uint8Array): void =>
        screen.write(read(bytes), () => {
          if (!gone) void api.call['terminal.taken']({ session, count: bytes.length });
        });
      const stop = api.on('terminal', (event) => {
        if (event.session !== session) return;
        if (early) early.push(event.bytes);
        else show(event.bytes);
      });
      void api.call['terminal.watch']({ session }).then((reply) => {
        if (gone) return;
        if (reply.ok) screen.replay(read(reply.value.bytes));
        early?.forEach(show);
        early = undefined;
      });
      return () => {
        gone = true;
        stop();
        shown.current = undefined;
        void api.call['terminal.unwatch']({ session });
      };
    },
    [api, session],
  );
  const size = useCallback(
    (columns: number, rows: number): void => {
      void api.call['terminal.size']({ session, cols: columns, rows });
    },
    [api, session],
  );
  return { type, paste, size, follow };
}
