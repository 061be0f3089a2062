import { z } from 'zod';
import type { ConnectionCalls } from '../../contract/calls/connection-calls.ts';
import { nothing, text } from './parts.ts';

export const connectionSchemas = {
  'connection.check': nothing,
  'connection.allow': z.strictObject({ pem: text.min(1), reason: text.min(1) }),
  'connection.withdraw': nothing,
} satisfies { readonly [C in keyof ConnectionCalls]: z.ZodType<ConnectionCalls[C]['args']> };
