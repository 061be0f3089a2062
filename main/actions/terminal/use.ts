import type { Failure } from '../../core/failure.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { done, type Done } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { confirmOwn } from '../own-read-back.ts';
import { record } from '../record.ts';
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

/** Makes it read-only, or lets typing through once a person said so in main's own window. */
export async function lockTerminal(desk: Desk, session: string, locked: boolean): Promise<Done> {
  const found = liveOf(desk, session);
  if (!found.ok) return found;
  const live = found.value;
  const { run } = desk;
  if (live.locked === locked || !run) return done;
  if (!locked) {
    const { serial } = desk.vault;
    const confirmed = await confirmOwn(desk, {
      question: { en: 'Let typing through?', ja: '入力できるようにしますか？' },
      accept: { en: 'Let it through', ja: '入力できるようにする' },
      facts: [{ name: { en: 'Server', ja: 'サーバー' }, value: live.target.name }],
    });
    if (!confirmed.ok) return confirmed;
    const data = { code: 'terminal-unlocked', detail: { text: live.target.id } };
    const told = await record(desk, run, { type: 'security', run: run.state.run, data });
    if (!told.ok) return told;
    if (desk.run?.terminal !== live) return err({ code: 'terminal-over' });
    // Locked again while the question stood there.
    if (desk.vault.serial !== serial) return err({ code: 'terminal-read-only' });
  }
  live.locked = locked;
  live.transcript.note(locked ? 'read-only from here' : 'typing is let through from here');
  desk.ports.changed();
  return done;
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
