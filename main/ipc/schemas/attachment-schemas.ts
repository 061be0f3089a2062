import { z } from 'zod';
import type { AttachmentCalls } from '../../contract/calls/attachment-calls.ts';

const of = z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/) });

export const attachmentSchemas = {
  'attachment.open': of,
  'attachment.save': of,
} satisfies { readonly [C in keyof AttachmentCalls]: z.ZodType<AttachmentCalls[C]['args']> };
