import type { Failure } from '../../core/failure.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { done, type Done } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { endTerminal } from './end.ts';
import type { LiveTerminal } from './live.ts';

/** The open terminal, if it is the one meant. */
function liveOf(desk: Desk, session: string): Result<LiveTerminal, Failure> {
  const live = desk.run?.terminal;
  return live?.terminal.sessionId === session ? ok(live) : err({ code: 'terminal-over' });
}

function using(desk: Desk, session: string, act: (live: LiveTerminal) => void): Done {
  const found = liveOf(desk, session);
  if (!found.ok) return found;
  act(found.value);
  return done;
}

/** Sends what was typed; a terminal that is read-only sends nothing. */
export function typeInTerminal(desk: Desk, session: string, text: string): Done {
  const found = liveOf(desk, session);
  if (!found.ok) return found;
  const live = found.value;
  if (live.locked) return err({ code: 'terminal-read-only' });
  live.transcript.typed(text);
  live.terminal.type(new TextEncoder().encode(text));
  return done;
}

export function sizeTerminal(desk: Desk, session: string, cols: number, rows: number): Done {
  return using(desk, session, ({ terminal, transcript }) => {
    transcript.width(cols);
    terminal.size(cols, rows);
  });
}

/** Makes it read-only or lets typing through; the transcript says when. */
export function lockTerminal(desk: Desk, session: string, locked: boolean): Done {
  return using(desk, session, (live) => {
    if (live.locked === locked) return;
    live.locked = locked;
    live.transcript.note(locked ? 'read-only from here' : 'typing is let through from here');
    desk.ports.changed();
  });
}

/** A screen begins to show it: the newest output comes back, the rest as `terminal` events. */
export function watchTerminal(
  desk: Desk,
  session: string,
): Result<{ readonly bytes: Uint8Array }, Failure> {
  const found = liveOf(desk, session);
  return found.ok ? ok({ bytes: found.value.feed.watch() }) : found;
}

export function unwatchTerminal(desk: Desk, session: string): Done {
  return using(desk, session, ({ feed }) => feed.unwatch());
}

export function tookTerminalOutput(desk: Desk, session: string, count: number): Done {
  return using(desk, session, ({ feed }) => feed.taken(count));
}

export async function endTerminalByKey(desk: Desk, session: string): Promise<Done> {
  const found = liveOf(desk, session);
  if (!found.ok) return found;
  await endTerminal(desk, 'key');
  return done;
}
