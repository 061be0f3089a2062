import { z } from 'zod';
import type { DeviationCalls } from '../../contract/calls/deviation-calls.ts';
import { id, line, text } from './parts.ts';

export const deviationSchemas = {
  'run.jump': z.strictObject({ path: id, to: id, reason: line }),
  'run.add-step': z.strictObject({ path: id, what: text, reason: line }),
  'run.pull-in': z.strictObject({ path: id, playbook: id, section: id, reason: line }),
  'run.pull-in-needs': z.strictObject({ playbook: id, section: id }),
  'run.put-back': z.strictObject({ as: id, reason: line }),
  'run.hand-over': z.strictObject({
    to: z.union([z.strictObject({ id }), z.strictObject({ name: line })]),
    readBack: text,
  }),
} satisfies { readonly [C in keyof DeviationCalls]: z.ZodType<DeviationCalls[C]['args']> };
