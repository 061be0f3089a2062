import { z } from 'zod';
import { isRegionName } from '../aws/partition.ts';
import { isLoopback } from '../aws/endpoint.ts';
import { ONE_CERTIFICATE, PROXY_URL } from '../aws/network.ts';
import { MOST_POLICY_ARNS } from '../aws/session-policy.ts';
import type { ServiceHost } from '../ports/aws.ts';
import { playbookId } from '../playbook/schema-parts.ts';
import { MOST_PINNED } from '../shelf/pinned.ts';
import { LARGEST_DOCUMENT } from '../ssm-document/read-text.ts';
import {
  CONTACT_KINDS,
  DEVICE_KINDS,
  ENVIRONMENTS,
  LANES,
  LONGEST_TYPED_POLICY,
  MOST_DOCUMENTS,
} from './model.ts';

const id = z.string().regex(/^[A-Za-z][A-Za-z0-9._-]{0,62}$/);
const words = z.string().min(1).max(200);
const account = z.string().regex(/^\d{12}$/);
/** STS: role session names and source identities, so IAM user names that can be both. */
const userName = z.string().regex(/^[\w+=,.@-]{2,64}$/);
const arn = z
  .string()
  .max(2048)
  .regex(/^arn:aws(-cn|-us-gov|-eusc)?:iam::\d{12}:(user|role)\/[\w+=,.@/-]+$/);
const policyArn = z
  .string()
  .max(2048)
  .regex(/^arn:aws(-cn|-us-gov|-eusc)?:iam::(aws|\d{12}):policy\/[\w+=,.@/-]+$/);
/** STS session tags. */
const tagKey = z.string().regex(/^[\p{L}\p{Z}\p{N}_.:/=+\-@]{1,128}$/u);
const tagValue = z.string().regex(/^[\p{L}\p{Z}\p{N}_.:/=+\-@]{0,256}$/u);
/** STS: 9 to 256 characters; a hardware device's serial is no ARN. */
const serial = z.string().regex(/^[\w+=/:,.@-]{9,256}$/);
const region = z.string().refine(isRegionName);
/** A name, or the address of a network without names: IPv6 in brackets. */
const HTTPS_HOST = /^https:\/\/([a-z0-9.-]+|\[[0-9a-f:]+\])(:\d{1,5})?\/?$/;
/** A VPC endpoint, or a range on this machine: what carries credentials in clear goes nowhere else. */
const endpoint = z
  .string()
  .max(200)
  .refine((url) => isLoopback(url) || HTTPS_HOST.test(url));
/** C2SP signed-note, of an Ed25519 key: type 0x01 and 32 bytes in base64. */
const vkey = z
  .string()
  .max(500)
  .regex(/^[^\s+]+\+[0-9a-f]{8}\+A[Q-Za-f][A-Za-z0-9+/]{42}$/);
const host = z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/);

/** `kit.yaml` as written; what a shape cannot say (who belongs to whom) is in `check.ts`. */
export const kitShape = z.strictObject({
  format: z.literal('breakglass-kit/1'),
  name: words,
  prepared: z.iso.date(),
  reviewBy: z.iso.date().optional(),
  people: z
    .array(z.strictObject({ id, name: words, contact: z.string().max(200) }))
    .min(1)
    .max(200),
  accounts: z
    .array(
      z.strictObject({
        id: account,
        alias: words,
        environment: z.enum(ENVIRONMENTS),
      }),
    )
    .min(1)
    .max(1000),
  users: z
    .array(
      z.strictObject({
        name: userName,
        person: id,
        account,
        arn,
        mfa: z
          .array(z.strictObject({ serial, kind: z.enum(DEVICE_KINDS), label: z.string().max(100) }))
          .min(1)
          .max(8),
        gameDay: z.literal(true).optional(),
        vault: z
          .strictObject({
            allowed: z.literal(true),
            reason: words,
            approvedBy: id,
            until: z.iso.date(),
          })
          .optional(),
      }),
    )
    .min(1)
    .max(200),
  roles: z
    .array(
      z.strictObject({
        id,
        arn,
        account,
        gameDay: z.literal(true).optional(),
        maxSessionSeconds: z.int().min(900).max(43_200),
        sessionSeconds: z.int().min(900).max(43_200).optional(),
        // More than STS takes, so that it is told by how much.
        sessionPolicy: z.string().min(1).max(LONGEST_TYPED_POLICY).optional(),
        policyArns: z.array(policyArn).min(1).max(MOST_POLICY_ARNS).optional(),
        tags: z
          .array(z.strictObject({ key: tagKey, value: tagValue }))
          .min(1)
          .max(49)
          .optional(),
        transitiveTagKeys: z.array(tagKey).min(1).max(50).optional(),
        trust: z.strictObject({
          mfaRequired: z.boolean(),
          mfaMaxAgeSeconds: z.int().min(900).max(129_600).optional(),
          sourceIdentity: z.boolean(),
          incidentTag: z.boolean(),
        }),
      }),
    )
    .min(1)
    .max(1000),
  regions: z
    .array(
      z.strictObject({
        name: region,
        endpoint: endpoint.optional(),
        endpoints: z
          .strictObject({
            sts: endpoint.optional(),
            ssm: endpoint.optional(),
            s3: endpoint.optional(),
            logs: endpoint.optional(),
            kms: endpoint.optional(),
            iam: endpoint.optional(),
            secretsmanager: endpoint.optional(),
            'resource-groups': endpoint.optional(),
          } satisfies Record<ServiceHost, unknown>)
          .optional(),
      }),
    )
    .min(1)
    .max(40),
  network: z
    .strictObject({
      proxy: z.string().max(200).regex(PROXY_URL).optional(),
      authorities: z.array(z.string().max(20_000).regex(ONE_CERTIFICATE)).max(5).optional(),
      fips: z.boolean().optional(),
      dualStack: z.boolean().optional(),
    })
    .optional(),
  signInHosts: z.array(host).max(40).optional(),
  lanes: z.array(z.enum(LANES)).min(1).max(3),
  contacts: z
    .array(
      z.strictObject({
        id,
        kind: z.enum(CONTACT_KINDS),
        name: words,
        reach: z.string().min(1).max(500),
      }),
    )
    .max(50)
    .optional(),
  documents: z
    .array(
      z.strictObject({
        name: z.string().regex(/^[A-Za-z0-9_.:/-]{3,200}$/),
        version: z.string().max(20),
        hash: z.string().regex(/^[0-9a-f]{64}$/),
        taken: z.iso.datetime(),
        from: z.enum(['aws', 'file']),
        content: z.string().min(2).max(LARGEST_DOCUMENT),
      }),
    )
    .max(MOST_DOCUMENTS)
    .optional(),
  publishers: z
    .array(z.strictObject({ id, name: words, vkey }))
    .max(50)
    .optional(),
  pinned: z.array(playbookId).min(1).max(MOST_PINNED).optional(),
});

export type KitShape = z.infer<typeof kitShape>;
