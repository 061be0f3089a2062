import { z } from 'zod';
import type { CommandCalls } from '../../contract/calls/command-calls.ts';
import { id } from './parts.ts';

export const commandSchemas = {
  'command.send': z.strictObject({
    path: id,
    again: z.enum(['failed', 'not-begun']).exactOptional(),
    maxConcurrency: z
      .string()
      .regex(/^([1-9]\d{0,3}|[1-9]\d?%|100%)$/)
      .exactOptional(),
    maxErrors: z
      .string()
      .regex(/^(0|[1-9]\d{0,3}|\d{1,2}%|100%)$/)
      .exactOptional(),
  }),
  'command.output': z.strictObject({ path: id, target: id }),
} satisfies { readonly [C in keyof CommandCalls]: z.ZodType<CommandCalls[C]['args']> };
