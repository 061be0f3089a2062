import { z } from 'zod';
import type { AutomationCalls } from '../../contract/calls/automation-calls.ts';
import { id, record } from './parts.ts';

const at = { path: id };
const name = z.string().regex(/^[A-Za-z0-9_-]{1,128}$/);
const values = z.array(z.string().max(10_000)).max(100);

export const automationSchemas = {
  'automation.read': z.strictObject(at),
  'automation.fill': z.strictObject({ ...at, values: record.pipe(z.record(name, values)) }),
  'automation.run': z.strictObject({ ...at, as: z.enum(['dry-run', 'real']) }),
  'automation.stop': z.strictObject({ ...at, how: z.enum(['Cancel', 'Complete']) }),
} satisfies { readonly [C in keyof AutomationCalls]: z.ZodType<AutomationCalls[C]['args']> };
