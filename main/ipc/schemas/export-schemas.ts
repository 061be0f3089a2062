import { z } from 'zod';
import type { ExportCalls } from '../../contract/calls/export-calls.ts';
import type { RecordType } from '../../core/journal/payload.ts';
import { id, text } from './parts.ts';

const type = z.custom<RecordType>(
  (given) => typeof given === 'string' && /^[a-z-]{1,20}(?:\.[a-z-]{1,20})?$/.test(given),
);
const seq = z.int().min(0);

const wish = z.strictObject({
  logId: id,
  languages: z
    .array(z.enum(['en', 'ja']))
    .min(1)
    .max(2)
    .exactOptional(),
  pdf: z.boolean().exactOptional(),
  others: z.array(id).max(20).exactOptional(),
  withhold: z
    .array(
      z.strictObject({
        what: z.discriminatedUnion('kind', [
          z.strictObject({ kind: z.literal('record'), logId: id, seq }),
          z.strictObject({ kind: z.literal('type'), type }),
          z.strictObject({ kind: z.literal('notes') }),
        ]),
        why: text.min(1).max(500),
        attachments: z.boolean(),
      }),
    )
    .max(500)
    .exactOptional(),
  records: z
    .strictObject({
      from: seq.exactOptional(),
      to: seq.exactOptional(),
      types: z.array(type).max(40).exactOptional(),
      seqs: z.array(seq).max(10_000).exactOptional(),
    })
    .exactOptional(),
  goOn: z.boolean().exactOptional(),
});

export const exportSchemas = {
  'export.choose-place': wish,
  'export.start': wish,
  'export.show': z.strictObject({ job: id }),
  'export.check': z.strictObject({ job: id }),
  'export.others': z.strictObject({ logId: id }),
  'export.take-in': z.strictObject({ logId: id }),
} satisfies { readonly [C in keyof ExportCalls]: z.ZodType<ExportCalls[C]['args']> };
