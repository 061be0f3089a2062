import { z } from 'zod';

const scalar = z.union([z.string(), z.number(), z.boolean()]);
/** YAML reads `10` as a number; in a document it is the text of a limit. */
const limit = z.union([z.int().min(0), z.string().regex(/^\d{1,9}$/)]);

const parameter = z.looseObject({
  type: z.string().min(1).max(200),
  description: z.string().optional(),
  default: z.unknown().optional(),
  allowedValues: z.array(scalar).max(1_000).optional(),
  allowedPattern: z.string().max(2_000).optional(),
  minChars: limit.optional(),
  maxChars: limit.optional(),
  minItems: limit.optional(),
  maxItems: limit.optional(),
  displayType: z.enum(['textfield', 'textarea']).optional(),
  interpolationType: z.enum(['ENV_VAR']).optional(),
});

const name = z.string().min(1).max(128);
const step = z.looseObject({ name, action: z.string().min(1).max(128) });

/** What all schema versions have; the rest is for AWS to judge. */
export const documentShape = z.looseObject({
  schemaVersion: z.union([z.string(), z.number()]),
  description: z.string().optional(),
  parameters: z
    .record(z.string().regex(/^[A-Za-z0-9_-]{1,128}$/), parameter)
    .nullable()
    .optional(),
  mainSteps: z.array(step).min(1).max(200).optional(),
  /** Schema 1.2: plug-ins by name. */
  runtimeConfig: z.record(z.string(), z.unknown()).optional(),
  outputs: z.array(z.string()).nullable().optional(),
});

export type DocumentShape = z.infer<typeof documentShape>;
export type ParameterShape = z.infer<typeof parameter>;
