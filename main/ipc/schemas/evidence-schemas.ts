import { z } from 'zod';
import type { EvidenceCalls } from '../../contract/calls/evidence-calls.ts';
import { id, line, nothing, sha256, text } from './parts.ts';

/** Largest piece of a file, bytes. */
const MOST_PIECE = 1024 * 1024;

const take = {
  treat: z.enum(['ask', 'as-is', 'masked']),
  reason: line.exactOptional(),
  text: text.exactOptional(),
  path: id.exactOptional(),
  openedAt: z.int().min(0),
};
const which = { logId: id, sha256 };
/** A name as it comes from the file system or the browser; cleaned before it is kept. */
const name = z.string().min(1).max(1000);
const piece = z
  .custom<Uint8Array>((given) => given instanceof Uint8Array)
  .refine((bytes) => bytes.length > 0 && bytes.length <= MOST_PIECE);

export const evidenceSchemas = {
  'redaction.preview': z.strictObject({ text }),
  'evidence.choose': nothing,
  'evidence.take': z.strictObject({ ...take, id }),
  'evidence.begin': z.strictObject({
    ...take,
    name,
    size: z.int().min(0),
    source: z.enum(['file', 'pasted']),
    modified: z.int().min(0).max(8.64e15).exactOptional(),
  }),
  'evidence.chunk': z.strictObject({ id, at: z.int().min(0), bytes: piece }),
  'evidence.end': z.strictObject({ id }),
  'evidence.abandon': z.strictObject({ id }),
  'evidence.keep-output': z.strictObject({ path: id, target: id }),
  'evidence.list': z.strictObject({ logId: id }),
  'evidence.open': z.strictObject(which),
  'evidence.check': z.strictObject(which),
  'evidence.copy': z.strictObject({ ...which, name: line }),
  'evidence.copy-hash': z.strictObject({ sha256 }),
} satisfies { readonly [C in keyof EvidenceCalls]: z.ZodType<EvidenceCalls[C]['args']> };
