import { commandOutput } from '../../actions/command/output.ts';
import type { Desk } from '../../actions/desk.ts';
import { runCommand } from '../../actions/run-command.ts';
import type { CommandCalls } from '../../contract/calls/command-calls.ts';
import type { Part } from './handlers.ts';

export function commandHandlers(desk: Desk): Part<keyof CommandCalls> {
  return {
    'command.send': ({ path, ...options }) => runCommand(desk, path, options),
    'command.output': ({ path, target }) => commandOutput(desk, path, target),
  };
}
