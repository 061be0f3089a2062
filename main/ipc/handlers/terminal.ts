import type { Desk } from '../../actions/desk.ts';
import {
  endTerminalByKey,
  lockTerminal,
  sizeTerminal,
  tookTerminalOutput,
  typeInTerminal,
  unwatchTerminal,
  watchTerminal,
} from '../../actions/terminal/use.ts';
import type { TerminalCalls } from '../../contract/calls/terminal-calls.ts';
import type { Part } from './handlers.ts';

export function terminalHandlers(desk: Desk): Part<keyof TerminalCalls> {
  return {
    'terminal.watch': ({ session }) => watchTerminal(desk, session),
    'terminal.unwatch': ({ session }) => unwatchTerminal(desk, session),
    'terminal.taken': ({ session, count }) => tookTerminalOutput(desk, session, count),
    'terminal.type': ({ session, text }) => typeInTerminal(desk, session, text),
    'terminal.size': ({ session, cols, rows }) => sizeTerminal(desk, session, cols, rows),
    'terminal.lock': ({ session, locked }) => lockTerminal(desk, session, locked),
    'terminal.end': ({ session }) => endTerminalByKey(desk, session),
  };
}
