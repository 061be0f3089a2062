import { commandOutput } from '../../actions/command/output.ts';
import type { Desk } from '../../actions/desk.ts';
import { runCommand } from '../../actions/run-command.ts';
import { lastsLongEnough } from '../../actions/step-session.ts';
import type { CommandCalls } from '../../contract/calls/command-calls.ts';
import type { Part } from './handlers.ts';

export function commandHandlers(desk: Desk): Part<keyof CommandCalls> {
  return {
    'command.send': async ({ path, ...options }) => {
      const lasts = await lastsLongEnough(desk, path);
      return lasts.ok ? runCommand(desk, path, options) : lasts;
    },
    'command.output': ({ path, target }) => commandOutput(desk, path, target),
  };
}
