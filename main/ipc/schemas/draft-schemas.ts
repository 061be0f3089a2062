import { z } from 'zod';
import type { DraftCalls } from '../../contract/calls/draft-calls.ts';
import { LARGEST_FILE } from '../../core/playbook/decode.ts';
import { id, line, nothing } from './parts.ts';

/** A little more than a playbook may have: the lint says so better than a refusal would. */
const source = z.string().max(LARGEST_FILE * 2);
const version = z.int().min(1).max(99_999_999);

const offset = z
  .int()
  .min(0)
  .max(LARGEST_FILE * 2);
const at = { text: source, offset };

export const draftSchemas = {
  'draft.list': nothing,
  'draft.begin': z.strictObject({
    from: z.union([z.literal('template'), z.strictObject({ playbook: id })]),
  }),
  'draft.open': z.strictObject({ id, version: version.exactOptional() }),
  'draft.keep': z.strictObject({ id, base: version, text: source }),
  'draft.versions': z.strictObject({ id }),
  'draft.remove': z.strictObject({ id }),
  'draft.check': z.strictObject({ text: source }),
  'draft.complete': z.strictObject(at),
  'draft.name': z.strictObject(at),
  'draft.rename': z.strictObject({ ...at, to: line.max(100) }),
  'draft.texts': z.strictObject({ text: source }),
  'draft.translate': z.strictObject({
    text: source,
    path: z.array(z.union([z.string().max(100), z.int().min(0)])).max(20),
    lang: z.enum(['en', 'ja']),
    value: z.string().max(4_000),
  }),
  'draft.move': z.strictObject({ ...at, by: z.enum(['up', 'down']) }),
  'draft.attach': z.strictObject(at),
  'draft.flow': z.strictObject({ text: source }),
  'draft.preview': z.strictObject(at),
  'draft.publish': z.strictObject({
    id,
    version,
    keep: z.boolean(),
    file: z.boolean(),
    replaces: id.exactOptional(),
  }),
  'draft.try': z.strictObject({ id, version }),
  'draft.save-file': z.strictObject({ id }),
} satisfies { readonly [C in keyof DraftCalls]: z.ZodType<DraftCalls[C]['args']> };
