import { z } from 'zod';
import type { DrillCalls } from '../../contract/calls/drill-calls.ts';
import { id } from './parts.ts';

export const drillSchemas = {
  'drill.see': z.strictObject({ id }),
} satisfies { readonly [C in keyof DrillCalls]: z.ZodType<DrillCalls[C]['args']> };
