import { z } from 'zod';
import type { RecordCalls } from '../../contract/calls/record-calls.ts';
import type { RecordType } from '../../core/journal/payload.ts';
import { id, line } from './parts.ts';

const place = z.int().min(0).max(Number.MAX_SAFE_INTEGER);
const count = z.int().min(0).max(1000);
const time = z.int().min(0).max(8.64e15);
/** Any word of that form: types of later versions are looked for too, and found nowhere. */
const type = z.custom<RecordType>(
  (given) => typeof given === 'string' && /^[a-z]{1,20}(?:\.[a-z]{1,20})?$/.test(given),
);

export const recordSchemas = {
  'log.page': z.strictObject({ logId: id, from: place, count }),
  'log.record': z.strictObject({ logId: id, at: place }),
  'log.seek': z.strictObject({ logId: id, time }),
  'log.facets': z.strictObject({ logId: id }),
  'log.people': z.strictObject({ logId: id }),
  'log.find': z.strictObject({
    logId: id,
    filter: z.strictObject({
      text: line.exactOptional(),
      who: line.exactOptional(),
      types: z.array(type).max(100).exactOptional(),
      step: id.exactOptional(),
      from: time.exactOptional(),
      to: time.exactOptional(),
    }),
  }),
  'log.hits': z.strictObject({ search: id, from: place, count }),
  'log.end-search': z.strictObject({ search: id }),
  'log.proof': z.strictObject({ logId: id, at: place }),
  'log.copy-record': z.strictObject({ logId: id, at: place }),
  'log.copy-proof': z.strictObject({ logId: id, at: place }),
} satisfies { readonly [C in keyof RecordCalls]: z.ZodType<RecordCalls[C]['args']> };
