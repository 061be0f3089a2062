import type { Desk } from '../../actions/desk.ts';
import { endTerminals, lookForTerminals } from '../../actions/terminal/others.ts';
import type { TerminalsCalls } from '../../contract/calls/terminals-calls.ts';
import type { Part } from './handlers.ts';

export function terminalsHandlers(desk: Desk): Part<keyof TerminalsCalls> {
  return {
    'terminals.look': ({ session }) => lookForTerminals(desk, session),
    'terminals.end': (chosen) => endTerminals(desk, chosen),
  };
}
