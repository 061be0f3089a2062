import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react';
import { useDesk } from '../../../state/window.tsx';
import { Screen } from '../../../ui/terminal/screen.ts';
import { createWriter } from '../../../ui/terminal/sequences.ts';

export interface TerminalUse {
  readonly screen: Screen;
  readonly drawn: number;
  readonly type: (text: string) => void;
  readonly size: (columns: number, rows: number) => void;
}

/** Most characters in one call: a long paste goes in pieces. */
const PIECE = 16_384;

/**
 * Follows the output of one session. Each piece is put on the screen at once and drawn with the
 * next frame; main hears that it was taken, and sends more only then.
 */
export function useTerminal(session: string): TerminalUse {
  const { api } = useDesk();
  const screen = useMemo(() => new Screen(80, 24), []);
  const [drawn, draw] = useReducer((count: number) => count + 1, 0);
  const frame = useRef(0);
  const type = useCallback(
    (text: string): void => {
      for (let at = 0; at < text.length; at += PIECE) {
        void api.call['terminal.type']({ session, text: text.slice(at, at + PIECE) });
      }
    },
    [api, session],
  );
  const later = useCallback((): void => {
    if (frame.current !== 0) return;
    frame.current = requestAnimationFrame(() => {
      frame.current = 0;
      draw();
    });
  }, []);
  useEffect(() => {
    const decoder = new TextDecoder();
    const writer = createWriter(screen, type);
    const read = (bytes: Uint8Array): string => decoder.decode(bytes, { stream: true });
    // What comes before the answer belongs behind it.
    let early: Uint8Array[] | undefined = [];
    const taken = (bytes: Uint8Array): void => {
      writer.write(read(bytes));
      later();
      void api.call['terminal.taken']({ session, count: bytes.length });
    };
    const stop = api.on('terminal', (event) => {
      if (event.session !== session) return;
      if (early) early.push(event.bytes);
      else taken(event.bytes);
    });
    void api.call['terminal.watch']({ session }).then((reply) => {
      if (reply.ok) {
        screen.reset();
        writer.replay(read(reply.value.bytes));
        later();
      }
      early?.forEach(taken);
      early = undefined;
    });
    return () => {
      stop();
      cancelAnimationFrame(frame.current);
      frame.current = 0;
      void api.call['terminal.unwatch']({ session });
    };
  }, [api, session, screen, type, later]);
  const size = useCallback(
    (columns: number, rows: number): void => {
      screen.resize(columns, rows);
      later();
      void api.call['terminal.size']({ session, cols: columns, rows });
    },
    [api, session, screen, later],
  );
  return { screen, drawn, type, size };
}
