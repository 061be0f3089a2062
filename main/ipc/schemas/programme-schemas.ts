import { z } from 'zod';
import type { ProgrammeCalls } from '../../contract/calls/programme-calls.ts';
import { id, nothing } from './parts.ts';

/** A person may stand in a log under a name, which has spaces. */
const person = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[^\p{Cc}]+$/u);
const months = z.union([z.literal(0), z.literal(1), z.literal(3), z.literal(6), z.literal(12)]);

export const programmeSchemas = {
  'programme.open': z.strictObject({ counted: z.boolean() }),
  'programme.trend': z.strictObject({ playbook: id }),
  'programme.plan': z.strictObject({
    playbook: id,
    person: person.exactOptional(),
    months: months.exactOptional(),
  }),
  'programme.export': nothing,
  'programme.calendar': z.strictObject({ person: person.exactOptional() }),
} satisfies { readonly [C in keyof ProgrammeCalls]: z.ZodType<ProgrammeCalls[C]['args']> };
