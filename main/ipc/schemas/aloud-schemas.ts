import { z } from 'zod';
import type { AloudCalls } from '../../contract/calls/aloud-calls.ts';
import { id } from './parts.ts';

export const aloudSchemas = {
  'aloud.quiet': z.strictObject({ on: z.boolean() }),
  'aloud.step': z.strictObject({ path: id }),
} satisfies { readonly [C in keyof AloudCalls]: z.ZodType<AloudCalls[C]['args']> };
