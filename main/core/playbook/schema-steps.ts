import { z } from 'zod';
import {
  duration,
  id,
  inputField,
  MOST_FIELDS,
  output,
  playbookId,
  risk,
  text,
} from './schema-parts.ts';

const base = {
  id,
  title: text,
  why: text.optional(),
  do: text,
  expect: text.optional(),
  undo: text.optional(),
  warning: text.optional(),
  usual: duration,
  target: duration,
  when: z.string().min(1).max(500).optional().meta({
    description: "CEL over the run's variables, e.g. outage_layer == 'region'.",
  }),
  outputs: z.array(output).max(20).optional(),
  attachments: z.array(id).min(1).max(9).optional().meta({
    description: 'Ids of the attachments that help here.',
  }),
};

/** Steps that only ever look or ask may leave `risk` out: it is read. */
const quiet = { ...base, risk: risk.optional() };
/** Steps that can act in AWS must say how much they risk. */
const acting = { ...base, risk };

const documentName = z.string().regex(/^[A-Za-z0-9_.:/-]{3,200}$/);
const parameters = z.record(
  z.string().regex(/^[A-Za-z0-9_]{1,100}$/),
  z.array(z.string().max(4000)).max(100),
);
const line = z.string().max(4000);

/** One kind of step; named, so that the emitted JSON Schema writes it once. */
function of<K extends string, S extends z.core.$ZodShape>(kind: K, shape: S) {
  return z.strictObject({ kind: z.literal(kind), ...shape }).meta({ id: `step-${kind}` });
}

const plainSteps = [
  of('do', {
    ...quiet,
    noSession: z
      .boolean()
      .optional()
      .meta({ description: 'True: it is not done as expected while the app holds a session.' }),
  }),
  of('ask', {
    ...quiet,
    options: z
      .array(
        z.strictObject({
          id,
          label: text,
          go: z
            .string()
            .regex(
              /^(next|end|section:[a-z][a-z0-9-]*|playbook:[A-Z][A-Z0-9]*-\d+|[a-z][a-z0-9-]*)$/,
            ),
          safe: z.boolean().optional(),
        }),
      )
      .min(2)
      .max(9),
    maxPasses: z.int().min(1).max(20).optional(),
  }),
  of('check', {
    ...quiet,
    items: z
      .array(z.strictObject({ id, label: text }))
      .min(1)
      .max(20),
  }),
  of('input', {
    ...quiet,
    fields: z.array(inputField).min(1).max(MOST_FIELDS),
  }),
  of('sign-in', { ...quiet }),
  of('assume-role', { ...quiet, role: id }),
  of('run-command', {
    ...acting,
    role: id,
    document: documentName,
    targets: z.union([
      z.strictObject({ instanceIds: z.string().min(1).max(2000) }),
      z.strictObject({
        tag: z.strictObject({ key: z.string().min(1).max(128), value: z.string().max(256) }),
      }),
      z.strictObject({ group: z.string().min(1).max(300) }),
    ]),
    region: z.string().min(1).max(100).optional(),
    script: z.array(line).min(1).max(500).optional(),
    parameters: parameters.optional(),
    maxConcurrency: z
      .string()
      .regex(/^([1-9]\d{0,3}|[1-9]\d?%|100%)$/)
      .optional()
      .meta({ description: 'At most so many servers at a time: a number or a share (10%).' }),
    maxErrors: z
      .string()
      .regex(/^(0|[1-9]\d{0,3}|\d{1,2}%|100%)$/)
      .optional()
      .meta({
        description: 'No further server once more than so many have failed: a number or a share.',
      }),
    logGroup: z
      .string()
      .regex(/^[.\-_/#A-Za-z0-9]{1,512}$/)
      .optional()
      .meta({ description: 'CloudWatch Logs group that gets the whole output.' }),
  }),
  of('automation', {
    ...acting,
    role: id,
    document: documentName,
    region: z.string().min(1).max(100).optional(),
    parameters: parameters.optional(),
  }),
  of('terminal', {
    ...acting,
    role: id,
    instance: z.string().min(1).max(200),
    region: z.string().min(1).max(100).optional(),
    readOnly: z.boolean().optional(),
  }),
  of('cli', { ...acting, role: id.optional(), command: line.min(1) }),
  of('link', {
    ...quiet,
    url: z.string().min(1).max(2000),
    needsSso: z.boolean().optional(),
  }),
  of('wait', { ...quiet, for: duration, until: text.optional() }),
  of('evidence', { ...quiet, what: text }),
  of('approve', { ...quiet, request: text }),
  of('revoke', {
    ...acting,
    role: id
      .optional()
      .meta({ description: 'The role whose older sessions end. Either this or `every`.' }),
    every: z.enum(['used-role']).optional().meta({
      description: 'Each role assumed in the run, one after the other.',
    }),
    using: id
      .optional()
      .meta({ description: 'The role that ends them. Without it, a person does it by hand.' }),
    person: z
      .string()
      .min(1)
      .max(100)
      .optional()
      .meta({ description: 'Only sessions under this session name; may hold a variable.' }),
    spare: z.enum(['own']).optional().meta({
      description: 'The session it is done with stays, where it is of that role.',
    }),
  }),
  of('secret', {
    ...acting,
    role: id,
    name: z
      .string()
      .regex(/^(?:[A-Za-z0-9/_+=.@:-]|\$\{[a-z][a-z0-9_]{0,62}\}){1,512}$/)
      .meta({ description: 'Name or ARN of the secret; may hold a variable.' }),
    region: z.string().min(1).max(100).optional(),
    field: z.string().min(1).max(100).optional(),
  }),
  of('playbook', { ...quiet, playbook: playbookId }),
] as const;

const plainStep = z.discriminatedUnion('kind', plainSteps);

/** Tracks that go on side by side. A track holds plain steps: no tracks within tracks. */
const parallelStep = z.strictObject({
  kind: z.literal('parallel'),
  ...quiet,
  wait: z.enum(['all', 'any']).optional().meta({
    description: 'The run goes on when all tracks have ended (the default), or when one has.',
  }),
  tracks: z
    .array(
      z.strictObject({
        id,
        title: text,
        owner: text.optional().meta({ description: 'Who should hold it, by the part they play.' }),
        steps: z.array(plainStep).min(1).max(9),
      }),
    )
    .min(2)
    .max(5),
});

export const stepShape = z
  .discriminatedUnion('kind', [...plainSteps, parallelStep])
  .meta({ id: 'step' });

export type StepShape = z.infer<typeof stepShape>;
export type PlainStepShape = z.infer<typeof plainStep>;
