import { z } from 'zod';
import type { UploadCalls } from '../../contract/calls/upload-calls.ts';
import { id, nothing } from './parts.ts';

export const uploadSchemas = {
  'uploads.pause': z.strictObject({ paused: z.boolean(), target: id.exactOptional() }),
  'uploads.try-now': z.strictObject({ target: id }),
  'uploads.check': z.strictObject({ target: id }),
  'uploads.reload': nothing,
} satisfies { readonly [C in keyof UploadCalls]: z.ZodType<UploadCalls[C]['args']> };
