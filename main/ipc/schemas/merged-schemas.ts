import { z } from 'zod';
import type { MergedCalls } from '../../contract/calls/merged-calls.ts';
import { id, line } from './parts.ts';

const place = z.int().min(0).max(Number.MAX_SAFE_INTEGER);
const count = z.int().min(0).max(1000);

export const mergedSchemas = {
  'log.merge': z.strictObject({ logId: id, others: z.array(id).max(20) }),
  'log.merged': z.strictObject({ merged: id, search: id.exactOptional(), from: place, count }),
  'log.merged-find': z.strictObject({
    merged: id,
    filter: z.strictObject({
      text: line.exactOptional(),
      who: line.exactOptional(),
      source: z.int().min(0).max(20).exactOptional(),
    }),
  }),
  'log.merged-record': z.strictObject({ merged: id, logId: id, at: place }),
} satisfies { readonly [C in keyof MergedCalls]: z.ZodType<MergedCalls[C]['args']> };
