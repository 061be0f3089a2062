import { z } from 'zod';
import type { StuckCalls } from '../../contract/calls/stuck-calls.ts';
import { STUCK, WAYS_OUT } from '../../core/stuck/ways-out.ts';
import { nothing } from './parts.ts';

export const stuckSchemas = {
  'stuck.open': z.strictObject({ on: z.enum(STUCK) }),
  'stuck.choose': z.strictObject({ on: z.enum(STUCK), way: z.enum(WAYS_OUT) }),
  'guide.make': nothing,
} satisfies { readonly [C in keyof StuckCalls]: z.ZodType<StuckCalls[C]['args']> };
