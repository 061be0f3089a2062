import type { z } from 'zod';
import type { ObserverOpenCalls } from '../../contract/calls/observer-calls.ts';
import { nothing } from './parts.ts';

export const observerOpenSchemas = {
  'observer.open': nothing,
  'observer.close-all': nothing,
  'facilitator.open': nothing,
} satisfies { readonly [C in keyof ObserverOpenCalls]: z.ZodType<ObserverOpenCalls[C]['args']> };
