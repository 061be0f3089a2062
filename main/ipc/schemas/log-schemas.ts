import { z } from 'zod';
import type { LogCalls } from '../../contract/calls/log-calls.ts';
import { id, nothing } from './parts.ts';

export const logSchemas = {
  'log.list': nothing,
  'log.verify': z.strictObject({ logId: id }),
  'log.copy-code': z.strictObject({ logId: id }),
} satisfies { readonly [C in keyof LogCalls]: z.ZodType<LogCalls[C]['args']> };
