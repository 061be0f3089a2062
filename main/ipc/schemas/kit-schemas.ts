import { z } from 'zod';
import {
  CONTACT_KINDS,
  DEVICE_KINDS,
  ENVIRONMENTS,
  LANES,
  LONGEST_TYPED_POLICY,
  MOST_DOCUMENTS,
} from '../../core/kit/model.ts';
import { LARGEST_DOCUMENT } from '../../core/ssm-document/read-text.ts';
import type { KitCalls } from '../../contract/calls/kit-calls.ts';
import type { ServiceHost } from '../../core/ports/aws.ts';
import { id, line, nothing } from './parts.ts';

const short = z.string().max(500);
const list = <T extends z.ZodType>(of: T) => z.array(of).max(1000);

/** A form half filled: every text may be wrong still, but none is huge. */
export const kitDraftSchema = z.strictObject({
  name: short,
  prepared: short,
  reviewBy: short,
  people: list(z.strictObject({ id: short, name: short, contact: short })),
  contacts: list(
    z.strictObject({
      id: short,
      kind: z.enum(CONTACT_KINDS),
      name: short,
      reach: short,
    }),
  ),
  accounts: list(
    z.strictObject({
      id: short,
      alias: short,
      environment: z.enum(ENVIRONMENTS),
    }),
  ),
  users: list(
    z.strictObject({
      name: short,
      person: short,
      account: short,
      arn: z.string().max(2048),
      mfa: list(
        z.strictObject({
          serial: short,
          kind: z.enum(DEVICE_KINDS),
          label: short,
        }),
      ),
      vault: z.strictObject({ reason: short, approvedBy: short, until: short }).exactOptional(),
      gameDay: z.literal(true).exactOptional(),
    }),
  ),
  roles: list(
    z.strictObject({
      id: short,
      arn: z.string().max(2048),
      account: short,
      maxSessionSeconds: z.number(),
      gameDay: z.literal(true).exactOptional(),
      sessionSeconds: z.number().exactOptional(),
      sessionPolicy: z.string().max(LONGEST_TYPED_POLICY).exactOptional(),
      policyArns: z.array(z.string().max(2048)).max(20).exactOptional(),
      tags: list(z.strictObject({ key: short, value: z.string().max(256) })).exactOptional(),
      transitiveTagKeys: list(short).exactOptional(),
      trust: z.strictObject({
        mfaRequired: z.boolean(),
        mfaMaxAgeSeconds: z.number(),
        sourceIdentity: z.boolean(),
        incidentTag: z.boolean(),
      }),
    }),
  ),
  regions: list(
    z.strictObject({
      name: short,
      endpoint: short,
      endpoints: z
        .strictObject({
          sts: short.exactOptional(),
          ssm: short.exactOptional(),
          s3: short.exactOptional(),
          logs: short.exactOptional(),
          iam: short.exactOptional(),
          kms: short.exactOptional(),
          secretsmanager: short.exactOptional(),
          'resource-groups': short.exactOptional(),
        } satisfies Record<ServiceHost, unknown>)
        .exactOptional(),
    }),
  ),
  network: z
    .strictObject({
      proxy: short.exactOptional(),
      authorities: z.array(z.string().max(20_000)).max(5).exactOptional(),
      fips: z.boolean().exactOptional(),
      dualStack: z.boolean().exactOptional(),
    })
    .exactOptional(),
  signInHosts: list(short),
  lanes: z.array(z.enum(LANES)).max(3),
  documents: z
    .array(
      z.strictObject({
        name: short,
        version: short,
        hash: short,
        taken: short,
        from: z.enum(['aws', 'file']),
        content: z.string().max(LARGEST_DOCUMENT),
      }),
    )
    .max(MOST_DOCUMENTS)
    .exactOptional(),
  publishers: list(
    z.strictObject({ id: short, name: short, vkey: z.string().max(500) }),
  ).exactOptional(),
  pinned: z.array(short).max(20).exactOptional(),
});

export const kitSchemas = {
  'kit.open': nothing,
  'kit.choose': nothing,
  'kit.install': z.strictObject({
    id,
    trust: z.strictObject({ vkey: line, person: line }).exactOptional(),
    reason: line.exactOptional(),
  }),
  'kit.distrust': z.strictObject({ vkey: line }),
  'gate.approve': z.strictObject({
    id,
    person: z.union([z.strictObject({ id }), z.strictObject({ name: line.min(1).max(200) })]),
    how: z.enum(['in-person', 'phone', 'other']),
  }),
  'gate.wait': z.strictObject({ id, reason: line }),
  'gate.leave': nothing,
  'kit.save-copy': nothing,
  'kit-draft.open': z.strictObject({ from: z.enum(['kept', 'installed', 'empty', 'sample']) }),
  'kit-draft.keep': z.strictObject({ draft: kitDraftSchema }),
  'kit-draft.take-document': z.union([
    z.strictObject({ name: z.string().regex(/^[A-Za-z0-9_.:/-]{3,200}$/) }),
    z.strictObject({ from: z.literal('file') }),
  ]),
  'kit-draft.key': z.strictObject({ person: line }),
  'kit-draft.write': z.strictObject({ draft: kitDraftSchema, person: line.exactOptional() }),
} satisfies { readonly [C in keyof KitCalls]: z.ZodType<KitCalls[C]['args']> };
