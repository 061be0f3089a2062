import { z } from 'zod';
import type { WitnessCalls } from '../../contract/calls/witness-calls.ts';
import { id, line, nothing } from './parts.ts';

/** A message is a few thousand characters; what it lies in may be a whole mail. */
const message = z.string().max(200_000);
const vkey = z
  .string()
  .max(400)
  .regex(/^[\w.:/+=-]+$/);

export const witnessSchemas = {
  'anchor.list': z.strictObject({ logId: id }),
  'anchor.open': z.strictObject({ logId: id }),
  'anchor.request': z.strictObject({ logId: id, vkey: vkey.exactOptional() }),
  'anchor.take': z.strictObject({ logId: id, given: message }),
  'anchor.trust': z.strictObject({ vkey, person: line }),
  'anchor.heard': z.strictObject({ logId: id, code: line, by: line }),
  'anchor.stamp': z.strictObject({ logId: id }),
  'witness.key': z.strictObject({ person: line }),
  'witness.look': z.strictObject({ given: message }),
  'witness.sign': z.strictObject({ id, person: line }),
  'message.copy': z.strictObject({ text: message }),
  'message.save': z.strictObject({ text: message }),
  'message.print': nothing,
  'codes.gather': z.strictObject({ codes: z.array(z.string().max(4_000)).max(64) }),
  'camera.allow': z.strictObject({ on: z.boolean() }),
} satisfies { readonly [C in keyof WitnessCalls]: z.ZodType<WitnessCalls[C]['args']> };
