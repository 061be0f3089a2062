import { z } from 'zod';
import type { ObserverOpenCalls } from '../../contract/calls/observer-calls.ts';
import { nothing } from './parts.ts';

export const observerOpenSchemas = {
  'observer.open': nothing,
  'observer.close-all': nothing,
  'facilitator.open': nothing,
  'facilitator.code': z.strictObject({ code: z.string().min(1).max(40) }),
  'facilitator.sheet': z.strictObject({ given: z.string().min(1).max(200_000) }),
} satisfies { readonly [C in keyof ObserverOpenCalls]: z.ZodType<ObserverOpenCalls[C]['args']> };
