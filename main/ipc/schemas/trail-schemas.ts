import { z } from 'zod';
import type { TrailCalls } from '../../contract/calls/trail-calls.ts';
import { id, line } from './parts.ts';

export const trailSchemas = {
  'trail.reconcile': z.strictObject({ logId: id, what: z.enum(['files', 'folder']) }),
  'trail.result': z.strictObject({ logId: id }),
  'trail.rows': z.strictObject({
    logId: id,
    list: z.enum(['unlogged', 'notSeen', 'seen', 'appReads']),
    from: z.int().min(0),
    count: z.int().min(0).max(1000),
    text: line,
  }),
} satisfies { readonly [C in keyof TrailCalls]: z.ZodType<TrailCalls[C]['args']> };
