import { z } from 'zod';
import type { HandoffCalls } from '../../contract/calls/handoff-calls.ts';
import { id, nothing } from './parts.ts';

/** A short name a person gives a tool: it stands in a profile's name and in the log. */
const toolName = z
  .string()
  .max(40)
  .regex(/^[^\p{Cc}]*$/u);

export const handoffSchemas = {
  'handoff.give': z.strictObject({
    session: id,
    to: z.enum(['terminal', 'tool', 'process']),
    name: toolName,
  }),
  'handoff.console': z.strictObject({ session: id }),
  'handoff.copy': z.strictObject({ grant: id }),
  'handoff.withdraw': z.strictObject({ grant: id }),
  'handoff.withdraw-all': nothing,
} satisfies { readonly [C in keyof HandoffCalls]: z.ZodType<HandoffCalls[C]['args']> };
