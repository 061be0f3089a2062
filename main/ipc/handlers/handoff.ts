import type { Desk } from '../../actions/desk.ts';
import { copyLine } from '../../actions/handoff/copy-line.ts';
import { give } from '../../actions/handoff/give.ts';
import { openConsole } from '../../actions/handoff/open-console.ts';
import { withdraw, withdrawAll } from '../../actions/handoff/withdraw.ts';
import type { HandoffCalls } from '../../contract/calls/handoff-calls.ts';
import type { Part } from './handlers.ts';

export function handoffHandlers(desk: Desk): Part<keyof HandoffCalls> {
  return {
    'handoff.give': (wanted) => give(desk, wanted),
    'handoff.console': ({ session }) => openConsole(desk, session),
    'handoff.copy': ({ grant }) => copyLine(desk, grant),
    'handoff.withdraw': ({ grant }) => withdraw(desk, grant),
    'handoff.withdraw-all': () => withdrawAll(desk),
  };
}
