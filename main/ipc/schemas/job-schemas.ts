import { z } from 'zod';
import type { JobCalls } from '../../contract/calls/job-calls.ts';
import { id } from './parts.ts';

export const jobSchemas = {
  'job.cancel': z.strictObject({ id }),
  'job.dismiss': z.strictObject({ id }),
} satisfies { readonly [C in keyof JobCalls]: z.ZodType<JobCalls[C]['args']> };
