import { z } from 'zod';
import type { TerminalCalls } from '../../contract/calls/terminal-calls.ts';
import { id } from './parts.ts';

const session = { session: id };
const cells = z.int().min(1).max(1_000);

export const terminalSchemas = {
  'terminal.watch': z.strictObject(session),
  'terminal.unwatch': z.strictObject(session),
  'terminal.taken': z.strictObject({
    ...session,
    count: z
      .int()
      .min(0)
      .max(16 * 1_024 * 1_024),
  }),
  /** A paste that was agreed to; keys come one by one. */
  'terminal.type': z.strictObject({ ...session, text: z.string().min(1).max(65_536) }),
  'terminal.size': z.strictObject({ ...session, cols: cells, rows: cells }),
  'terminal.lock': z.strictObject({ ...session, locked: z.boolean() }),
  'terminal.end': z.strictObject(session),
} satisfies { readonly [C in keyof TerminalCalls]: z.ZodType<TerminalCalls[C]['args']> };
