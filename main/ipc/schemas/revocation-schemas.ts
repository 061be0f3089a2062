import { z } from 'zod';
import type { RevocationCalls } from '../../contract/calls/revocation-calls.ts';
import { id, line } from './parts.ts';

export const revocationSchemas = {
  'revocation.leave': z.strictObject({
    role: id,
    owner: line.max(200),
    due: line.max(10),
    why: line,
  }),
  'revocation.undo': z.strictObject({ role: id }),
} satisfies { readonly [C in keyof RevocationCalls]: z.ZodType<RevocationCalls[C]['args']> };
