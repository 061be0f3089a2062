import {
  ARCHIVE,
  BATCH_1,
  CUSTOMER_DATA,
  DEPLOY_KEY,
  HOME,
  MANAGEMENT,
  PRODUCTION,
  REGIONS,
  SANDBOX,
  SECURITY,
  STATIC_SITE,
  TEST,
  WEB_9,
} from './base-accounts.ts';
import {
  administrationOf,
  federatedRole,
  logReaderOf,
  rehearsalOf,
  serverRole,
  userAdminOf,
  workloadRoles,
} from './base-roles.ts';
import { baseThings } from './base-things.ts';
import type { World, WorldAccount } from './model.ts';
import type { WorldUser } from './people.ts';
import { evidenceAccount } from './sso-outage-evidence.ts';
import { webInstance, webServers } from './sso-outage-instances.ts';
import { breakGlassUserOf } from './sso-outage-users.ts';

const INCIDENT_ROLES = [
  ...workloadRoles(SECURITY).map(({ name }) => `arn:aws:iam::${PRODUCTION}:role/${name}`),
  `arn:aws:iam::${MANAGEMENT}:role/BREAK-GLASS-ADMINISTRATION`,
  `arn:aws:iam::${SECURITY}:role/BREAK-GLASS-USER-ADMIN`,
  `arn:aws:iam::${ARCHIVE}:role/BREAK-GLASS-LOG-READER`,
  `arn:aws:iam::${SANDBOX}:role/IR-REHEARSAL-PB09`,
];

const EMPTY = { users: [], roles: [], instances: [], resourceGroups: [], secrets: [] } as const;

/** Builds and deploys; the one long-lived key of the workload. */
const deployer: WorldUser = {
  name: 'ci-deploy',
  created: '2026-05-11T04:00:00Z',
  tags: { Owner: 'platform' },
  mfaDevice: '',
  moreKeys: [{ id: DEPLOY_KEY, created: '2026-05-11T04:02:00Z' }],
  keyless: true,
  groups: [
    {
      name: 'deployers',
      policy: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Action: ['s3:PutObject', 's3:GetObject', 's3:ListBucket'],
            Resource: [`arn:aws:s3:::${STATIC_SITE}`, `arn:aws:s3:::${STATIC_SITE}/*`],
          },
          {
            Effect: 'Allow',
            Action: [
              'ec2:DescribeInstances',
              'iam:ListUsers',
              'iam:CreateUser',
              'iam:CreateAccessKey',
            ],
            Resource: '*',
          },
        ],
      },
    },
  ],
};

/** Sealed, for a helper from outside: no rights but to take the helper's role. */
const slot: WorldUser = {
  ...breakGlassUserOf('slot01-break-glass', SECURITY, [
    `arn:aws:iam::${PRODUCTION}:role/BREAK-GLASS-HELPER`,
  ]),
  tags: {},
  loginSince: '2026-04-06T01:15:00Z',
  keyless: true,
};

const production: WorldAccount = {
  id: PRODUCTION,
  alias: 'range-payments',
  users: [deployer],
  roles: [
    ...workloadRoles(SECURITY),
    federatedRole(
      PRODUCTION,
      'AWSReservedSSO_Administrator_1f2e3d4c5b6a7980',
      'AdministratorAccess',
    ),
    federatedRole(PRODUCTION, 'AWSReservedSSO_ReadOnly_9c8b7a6d5e4f3021', 'ReadOnlyAccess'),
    serverRole('payments-web', [
      { Effect: 'Allow', Action: ['s3:GetObject'], Resource: `arn:aws:s3:::${STATIC_SITE}/*` },
    ]),
    serverRole('payments-batch', [
      { Effect: 'Allow', Action: ['s3:*'], Resource: `arn:aws:s3:::${CUSTOMER_DATA}*` },
    ]),
  ],
  instances: [
    ...webServers(HOME),
    webInstance({
      id: WEB_9,
      name: 'web-9',
      region: HOME,
      address: '10.20.3.19',
      scriptMs: 5_000,
      loginFailures: 10,
      diskUsedGiB: 13,
    }),
    {
      ...webInstance({
        id: BATCH_1,
        name: 'batch-1',
        region: HOME,
        address: '10.20.4.20',
        scriptMs: 5_500,
        loginFailures: 0,
        diskUsedGiB: 19,
      }),
      tags: { Name: 'batch-1', Role: 'batch', Environment: 'practice' },
    },
  ],
  resourceGroups: [{ name: 'web-servers', region: HOME, tag: { key: 'Role', value: 'web' } }],
  logGroups: [{ name: '/breakglass/run-command', region: HOME, retentionDays: 30 }],
  secrets: [
    {
      name: 'break-glass/orders-db',
      username: 'breakglass',
      created: '2026-01-15T02:00:00Z',
      regions: [HOME, 'us-west-2'],
    },
    {
      name: 'payments/api',
      username: 'payments',
      created: '2026-02-01T02:00:00Z',
      regions: [HOME],
    },
  ],
};

/**
 * A small organization in good order: management, security with the break-glass users, log archive,
 * payments in production and in test, a sandbox. Every named world is this one with something wrong.
 */
export const base: World = {
  scenario: 'base',
  organization: 'o-EXAMPLE',
  management: MANAGEMENT,
  regions: [...REGIONS],
  responder: 'sato-break-glass',
  evidence: evidenceAccount(HOME),
  things: baseThings,
  accounts: [
    {
      ...EMPTY,
      id: SECURITY,
      alias: 'range-security',
      users: [
        breakGlassUserOf('sato-break-glass', SECURITY, INCIDENT_ROLES),
        {
          ...breakGlassUserOf('tanaka-break-glass', SECURITY, INCIDENT_ROLES),
          mfaTrouble: { kind: 'lost' },
        },
        slot,
      ],
      roles: [userAdminOf(SECURITY)],
    },
    production,
    { ...EMPTY, id: MANAGEMENT, alias: 'range-management', roles: [administrationOf(SECURITY)] },
    { ...EMPTY, id: ARCHIVE, alias: 'range-log-archive', roles: [logReaderOf(SECURITY)] },
    {
      ...EMPTY,
      id: TEST,
      alias: 'range-payments-test',
      roles: [
        federatedRole(TEST, 'AWSReservedSSO_Administrator_2a3b4c5d6e7f8091', 'AdministratorAccess'),
      ],
    },
    { ...EMPTY, id: SANDBOX, alias: 'range-sandbox', roles: [rehearsalOf(SECURITY)] },
  ],
};
