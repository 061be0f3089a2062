import { z } from 'zod';
import type { TrackCalls } from '../../contract/calls/track-calls.ts';
import { id, line, record, text } from './parts.ts';

const at = { path: id, track: id };

export const trackSchemas = {
  'track.turn': z.strictObject({ path: id, track: id.exactOptional() }),
  'track.hold': z.strictObject({ ...at, person: line.max(100) }),
  'track.end': z.strictObject({
    ...at,
    code: z.enum(['not-applicable', 'done-elsewhere', 'blocked', 'commander']),
    reason: line,
    by: line.max(100).exactOptional(),
    values: record.pipe(z.record(id, text)).exactOptional(),
  }),
} satisfies { readonly [C in keyof TrackCalls]: z.ZodType<TrackCalls[C]['args']> };
