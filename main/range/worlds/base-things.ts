import type { Thing } from '../things/model.ts';
import {
  ARCHIVE,
  BATCH_1,
  CUSTOMER_DATA,
  HOME,
  MANAGEMENT,
  PRODUCTION,
  ROOT,
  STATIC_SITE,
  TRAIL,
  TRAIL_BUCKET,
  WEB_7,
  WEB_8,
  WEB_9,
} from './base-accounts.ts';

const SHUT = {
  BlockPublicAcls: true,
  IgnorePublicAcls: true,
  BlockPublicPolicy: true,
  RestrictPublicBuckets: true,
};
const VPC = 'vpc-0f1e2d3c4b5a69788';

/** Last night's snapshot of batch-1's disk, and the accounts it is shared with. */
export function nightlyCopy(shared: readonly string[]): Thing {
  return {
    kind: 'snapshot',
    account: PRODUCTION,
    region: HOME,
    id: 'snap-0c1d2e3f405162738',
    data: {
      volume: 'vol-0ba7c41d9e2f83651',
      started: '2026-11-20T16:00:00Z',
      description: 'Nightly copy of batch-1',
      tags: { Schedule: 'nightly' },
      shared,
    },
  };
}

function bucket(account: string, id: string, data: object): Thing {
  return { kind: 'bucket', account, region: HOME, id, data };
}

function group(id: string, name: string, port: number, source: string): Thing {
  return {
    kind: 'security-group',
    account: PRODUCTION,
    region: HOME,
    id,
    data: {
      name,
      description: `${name} of the payments account`,
      vpc: VPC,
      tags: { Name: name },
      rules: [
        {
          id: `sgr-0${id.slice(4, 20)}`,
          out: false,
          protocol: 'tcp',
          from: port,
          to: port,
          source,
        },
        {
          id: `sgr-1${id.slice(4, 20)}`,
          out: true,
          protocol: '-1',
          from: 0,
          to: 65_535,
          source: '0.0.0.0/0',
        },
      ],
    },
  };
}

function server(id: string, groups: readonly string[], profile: string): Thing {
  return { kind: 'instance', account: PRODUCTION, region: HOME, id, data: { groups, profile } };
}

/** What every world of the organization holds, in good order. */
export const baseThings: readonly Thing[] = [
  {
    kind: 'organization-policy',
    account: MANAGEMENT,
    id: 'p-regions01',
    data: {
      name: 'OnlyOurRegions',
      description: 'Keeps work in the Regions in use.',
      targets: [ROOT],
      content: JSON.stringify({
        Version: '2012-10-17',
        Statement: [
          {
            Sid: 'OnlyOurRegions',
            Effect: 'Deny',
            NotAction: ['iam:*', 'sts:*', 'organizations:*', 'cloudtrail:*', 'ec2:DescribeRegions'],
            Resource: '*',
            Condition: {
              StringNotEquals: {
                'aws:RequestedRegion': [HOME, 'ap-southeast-1', 'us-west-2', 'us-east-1'],
              },
            },
          },
        ],
      }),
    },
  },
  {
    kind: 'trail',
    account: ARCHIVE,
    region: HOME,
    id: TRAIL,
    data: {
      bucket: TRAIL_BUCKET,
      everyRegion: true,
      globalEvents: true,
      organization: true,
      validation: true,
      logging: true,
      startedAt: '2026-04-06T02:00:00Z',
      dataEvents: false,
    },
  },
  {
    kind: 'trail',
    account: PRODUCTION,
    region: HOME,
    id: 'payments-trail',
    data: {
      bucket: TRAIL_BUCKET,
      everyRegion: true,
      globalEvents: true,
      organization: false,
      validation: true,
      logging: true,
      startedAt: '2026-04-06T02:10:00Z',
      dataEvents: false,
    },
  },
  { kind: 'public-access-block', account: PRODUCTION, id: 'account', data: SHUT },
  bucket(PRODUCTION, CUSTOMER_DATA, { block: SHUT, versioning: 'Enabled' }),
  bucket(PRODUCTION, STATIC_SITE, { block: SHUT, versioning: 'Enabled' }),
  bucket(ARCHIVE, TRAIL_BUCKET, { block: SHUT, versioning: 'Enabled' }),
  group('sg-0a1b2c3d4e5f60718', 'web', 443, '0.0.0.0/0'),
  group('sg-0b2c3d4e5f6071829', 'batch', 8_080, '10.20.0.0/16'),
  server(WEB_7, ['sg-0a1b2c3d4e5f60718'], 'payments-web'),
  server(WEB_8, ['sg-0a1b2c3d4e5f60718'], 'payments-web'),
  server(WEB_9, ['sg-0a1b2c3d4e5f60718'], 'payments-web'),
  server(BATCH_1, ['sg-0b2c3d4e5f6071829'], 'payments-batch'),
  nightlyCopy([]),
  {
    kind: 'key',
    account: PRODUCTION,
    region: HOME,
    id: '7d9f2c11-4a5e-4b0c-9c1d-3f60a8e7b210',
    data: {
      state: 'Enabled',
      description: 'Customer data',
      policy: JSON.stringify({
        Version: '2012-10-17',
        Statement: [
          {
            Sid: 'TheAccount',
            Effect: 'Allow',
            Principal: { AWS: `arn:aws:iam::${PRODUCTION}:root` },
            Action: 'kms:*',
            Resource: '*',
          },
        ],
      }),
    },
  },
  {
    kind: 'identity-provider',
    account: PRODUCTION,
    id: 'corp-idp',
    data: { created: '2026-04-06T01:00:00Z', metadata: metadataOf('2027-04-06T00:00:00Z') },
  },
  {
    kind: 'detector',
    account: PRODUCTION,
    region: HOME,
    id: '12abc34d567e8fa901bc2d34e56789f0',
    data: { on: true, findings: [] },
  },
  { kind: 'recorder', account: PRODUCTION, region: HOME, id: 'default', data: { on: true } },
];

/** SAML metadata as far as people read it: who the provider is, and until when its certificate is good. */
export function metadataOf(until: string, host = 'idp.corp.invalid'): string {
  return `<EntityDescriptor entityID="https://${host}/saml" validUntil="${until}"><IDPSSODescriptor/></EntityDescriptor>`;
}
