import { z } from 'zod';
import { ATTACHMENT_TYPES } from './attachment.ts';
import { DURATION } from './duration.ts';

/** Names within a playbook: lower case, dashes. */
export const id = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,62}$/)
  .meta({ description: 'Lower case letters, digits and dashes; starts with a letter.' });

/** Names of values a run holds; used as `${name}` and in conditions. */
export const variableId = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,62}$/)
  .meta({ description: 'Lower case letters, digits and underscores; starts with a letter.' });

export const playbookId = z
  .string()
  .regex(/^[A-Z][A-Z0-9]{0,9}-\d{2,4}$/)
  .meta({ description: 'Playbook id, e.g. PB-01.' });

export const text = z
  .strictObject({ en: z.string().min(1).max(4000), ja: z.string().min(1).max(4000) })
  .meta({ id: 'text', description: 'The same text in English and in Japanese.' });

export const duration = z
  .string()
  .regex(DURATION)
  .meta({ id: 'duration', description: 'Whole number with s, m or h: 90s, 4m, 1h.' });

export const risk = z.enum(['read', 'change', 'destroy']).meta({
  description: 'read looks only; change alters AWS and can be undone; destroy cannot be undone.',
});

/** Most fields of one form: an `input` step's, or the `inputs` of a playbook. */
export const MOST_FIELDS = 20;

export const inputType = z.enum([
  'text',
  'incident-id',
  'account-id',
  'region',
  'arn',
  'instance-ids',
  'number',
  'boolean',
  'choice',
  'time',
]);

export const inputField = z
  .strictObject({
    id: variableId,
    type: inputType,
    label: text,
    help: text.optional(),
    required: z.boolean(),
    pattern: z.string().max(200).optional(),
    choices: z
      .array(z.strictObject({ value: z.string().min(1).max(100), label: text }))
      .min(2)
      .max(20)
      .optional(),
    default: z.string().min(1).max(200).optional(),
    within: duration
      .optional()
      .meta({ description: 'Of a time: it lies ahead, and at most so far.' }),
    example: z.union([z.string().max(200), text]).optional(),
  })
  .meta({ id: 'inputField' });

export const output = z
  .strictObject({
    id: variableId,
    type: inputType,
    from: z.union([
      z.strictObject({ jsonpath: z.string().min(1).max(200) }),
      z.strictObject({
        regex: z.string().min(1).max(200),
        group: z.int().min(0).max(20).optional(),
      }),
      z.strictObject({ answer: z.literal(true) }),
    ]),
  })
  .meta({ id: 'output', description: 'Binds a variable to what the step produced.' });

export const roleNeed = z
  .strictObject({
    id,
    role: id.meta({ description: "The kit's role id." }),
    why: text,
    actions: z
      .array(z.string().regex(/^[a-z0-9-]+:[A-Za-z0-9*]+$/))
      .min(1)
      .max(100)
      .meta({ description: 'IAM actions the steps call, e.g. ssm:SendCommand.' }),
    sessionPolicy: z
      .string()
      .max(2048)
      .optional()
      .meta({ description: 'Inline session policy, JSON text of at most 2,048 characters.' }),
    policyArns: z
      .array(
        z
          .string()
          .regex(/^arn:aws(-cn|-us-gov|-eusc)?:iam::(aws|\d{12}):policy\/[\w+=,.@/-]{1,500}$/),
      )
      .min(1)
      .max(10)
      .optional()
      .meta({ description: 'Managed session policies of the role’s account, or of AWS.' }),
    environment: z.literal('non-production').optional().meta({
      description: 'Refused in accounts that the kit does not mark so.',
    }),
    session: duration.optional().meta({
      description: 'How long a session is asked for, 15m to 12h; else as the kit says.',
    }),
  })
  .meta({ id: 'roleNeed' });

export const attachment = z
  .strictObject({
    id,
    file: z
      .string()
      .min(1)
      .max(100)
      .meta({ description: 'Its name in the folder attachments/ beside the playbook.' }),
    title: text,
    type: z.enum(ATTACHMENT_TYPES),
    size: z.int().min(1).meta({ description: 'Bytes.' }),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  })
  .meta({ id: 'attachment', description: 'A file that belongs to the playbook, by its bytes.' });
