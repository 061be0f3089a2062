import { z } from 'zod';
import type { ApprovalCalls } from '../../contract/calls/approval-calls.ts';
import { id, line } from './parts.ts';

/** A message is a few thousand characters; what it lies in may be a whole mail. */
const message = z.string().max(200_000);

export const approvalSchemas = {
  'approval.request': z.strictObject({ path: id }),
  'approval.take': z.strictObject({ path: id, given: message }),
  'approval.wait': z.strictObject({ path: id, reason: line }),
  'approval.alone': z.strictObject({ path: id }),
  'approval.anew': z.strictObject({ path: id }),
  'approval.look': z.strictObject({ given: message }),
  'approval.sign': z.strictObject({ id, person: line }),
} satisfies { readonly [C in keyof ApprovalCalls]: z.ZodType<ApprovalCalls[C]['args']> };
