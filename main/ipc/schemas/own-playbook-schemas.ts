import { z } from 'zod';
import type { OwnPlaybookCalls } from '../../contract/calls/own-playbook-calls.ts';
import { LARGEST_READ } from '../../core/playbook/decode.ts';
import { LONGEST_SIGNATURE } from '../../core/publish/signed-file.ts';
import { id, nothing } from './parts.ts';

const bytes = z
  .custom<Uint8Array>((given) => given instanceof Uint8Array)
  .refine((given) => given.length <= LARGEST_READ);
const playbook = z.string().regex(/^[A-Z][A-Z0-9]{0,9}-\d{2,4}$/);

export const ownPlaybookSchemas = {
  'own.list': nothing,
  'own.choose': nothing,
  'own.offer': z
    .strictObject({
      name: z.string().min(1).max(1000),
      size: z.int().min(0),
      bytes,
      signature: z.string().max(LONGEST_SIGNATURE).exactOptional(),
    })
    // What is not sent whole is only measured.
    .refine((given) => given.bytes.length === given.size || given.bytes.length === 0),
  'own.rename': z.strictObject({ look: id, id: playbook }),
  'own.keep': z.strictObject({ look: id, replaces: playbook.exactOptional() }),
  'own.save-findings': z.strictObject({ look: id }),
  'playbook.export': z.strictObject({
    id: playbook,
    as: z.enum(['yaml', 'cacao', 'markdown', 'paper']),
  }),
  'own.roll-back': z.strictObject({ id: playbook }),
  'own.take-out': z.strictObject({ id: playbook }),
} satisfies { readonly [C in keyof OwnPlaybookCalls]: z.ZodType<OwnPlaybookCalls[C]['args']> };
