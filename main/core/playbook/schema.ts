import { z } from 'zod';
import { CATEGORIES } from './model.ts';
import {
  attachment,
  duration,
  id,
  inputField,
  MOST_FIELDS,
  playbookId,
  roleNeed,
  text,
} from './schema-parts.ts';
import { stepShape } from './schema-steps.ts';

/** Most steps of one playbook; a run may unfold several playbooks. */
export const MOST_STEPS = 500;

/** Where a draft came from, and the file it was made of: what an export gives back. */
const imported = z
  .strictObject({
    from: z.enum(['cacao-2.0', 'ssm-automation', 'ssm-command', 'markdown']),
    file: z.string().min(1).max(255),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    original: z.string().max(200_000).optional(),
  })
  .meta({ description: 'Written by the import. While it is here, the playbook is a draft.' });

/**
 * A playbook file's shape, as written: the one schema for editor, import and run, and the source
 * of `playbooks/breakglass-1.schema.json`. What a shape cannot say (places that must exist, one
 * safe answer, loops with a bound) is in `checks/`.
 */
export const playbookShape = z
  .strictObject({
    $schema: z.string().max(200).optional(),
    format: z.literal('breakglass/1'),
    id: playbookId,
    version: z.string().regex(/^\d{1,4}(\.\d{1,4}){0,2}$/),
    title: text,
    summary: text,
    aliases: z.array(z.string().min(1).max(100)).max(50).optional(),
    symptoms: z.array(text).min(1).max(20),
    outOfScope: z
      .array(z.strictObject({ when: text, use: playbookId }))
      .max(20)
      .optional(),
    severity: z.enum(['SEV1', 'SEV2', 'SEV3', 'SEV4']),
    category: z.enum(CATEGORIES).optional(),
    secondPerson: z.boolean().optional(),
    reviewBy: z.iso.date().optional(),
    usual: duration,
    roles: z.array(roleNeed).max(20).optional(),
    inputs: z.array(inputField).max(MOST_FIELDS).optional(),
    sections: z
      .array(
        z.strictObject({
          id,
          title: text,
          objective: text,
          mode: z.enum(['read-do', 'do-confirm']),
          steps: z.array(stepShape).min(1).max(MOST_STEPS),
        }),
      )
      .min(1)
      .max(50),
    attachments: z.array(attachment).min(1).max(20).optional(),
    imported: imported.optional(),
  })
  .meta({
    title: 'Breakglass playbook, format breakglass/1',
    description: 'See playbooks/README.md for what each part is for.',
  });

export type PlaybookShape = z.infer<typeof playbookShape>;
