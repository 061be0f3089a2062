import { z } from 'zod';
import type { AssumptionCalls } from '../../contract/calls/assumption-calls.ts';
import { ASSUMPTION_IDS, VERDICTS } from '../../core/assumptions/model.ts';
import { line, nothing } from './parts.ts';

export const assumptionSchemas = {
  'assumptions.open': nothing,
  'assumptions.settle': z.strictObject({
    id: z.enum(ASSUMPTION_IDS),
    verdict: z.enum(VERDICTS),
    by: line.max(200),
    evidence: line,
    found: z.string().max(2_000),
  }),
} satisfies { readonly [C in keyof AssumptionCalls]: z.ZodType<AssumptionCalls[C]['args']> };
