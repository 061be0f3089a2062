import { z } from 'zod';
import type { DebriefCalls } from '../../contract/calls/debrief-calls.ts';
import { LONGEST_ITEM } from '../../core/programme/action-items.ts';
import { id, nothing } from './parts.ts';

const text = z.string().min(1).max(LONGEST_ITEM.text);
const owner = z
  .string()
  .max(LONGEST_ITEM.owner)
  .regex(/^[^\p{Cc}]*$/u);
const due = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .exactOptional();
const about = z.union([
  z.strictObject({ is: z.literal('record'), log: id, seq: z.number().int().min(0) }),
  z.strictObject({ is: z.literal('late'), path: z.string().min(1).max(400) }),
]);

export const debriefSchemas = {
  'debrief.read': z.strictObject({ logId: id }),
  'debrief.add': z.strictObject({ logId: id, text, owner, due }),
  'debrief.propose': z.strictObject({ logId: id, about }),
  'debrief.change': z.strictObject({ id, text, owner, due }),
  'debrief.settle': z.strictObject({ id, how: z.enum(['done', 'dropped']) }),
  'debrief.open-items': nothing,
} satisfies { readonly [C in keyof DebriefCalls]: z.ZodType<DebriefCalls[C]['args']> };
