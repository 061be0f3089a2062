import { z } from 'zod';
import type { TerminalsCalls } from '../../contract/calls/terminals-calls.ts';
import { id } from './parts.ts';

export const terminalsSchemas = {
  'terminals.look': z.strictObject({ session: id }),
  'terminals.end': z.strictObject({ region: id, ids: z.array(id).min(1).max(500) }),
} satisfies { readonly [C in keyof TerminalsCalls]: z.ZodType<TerminalsCalls[C]['args']> };
