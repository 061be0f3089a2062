import { z } from 'zod';
import type { AgreedCalls } from '../../contract/calls/agreed-calls.ts';
import { id, line, text } from './parts.ts';

/** ECMA-262, "Time Values": no date is later. */
const time = z.int().min(0).max(8_640_000_000_000_000);

export const agreedSchemas = {
  'agreed.add': z.strictObject({
    is: z.enum(['promise', 'decision', 'told']),
    what: text,
    who: line,
    at: time.exactOptional(),
    openedAt: time,
  }),
  'agreed.settle': z.strictObject({ id, kept: z.boolean() }),
} satisfies { readonly [C in keyof AgreedCalls]: z.ZodType<AgreedCalls[C]['args']> };
