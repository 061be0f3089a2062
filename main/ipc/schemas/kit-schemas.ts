import { z } from 'zod';
import type { KitCalls } from '../../contract/calls/kit-calls.ts';
import { id, line, nothing } from './parts.ts';

export const kitSchemas = {
  'kit.open': nothing,
  'kit.choose': nothing,
  'kit.install': z.strictObject({
    id,
    trust: z.strictObject({ vkey: line, person: line }).exactOptional(),
    reason: line.exactOptional(),
  }),
  'kit.save-copy': nothing,
} satisfies { readonly [C in keyof KitCalls]: z.ZodType<KitCalls[C]['args']> };
